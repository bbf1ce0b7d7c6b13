import { beforeEach, describe, expect, it } from 'vitest';
import type { TestContext } from '../context.testing';
import {
  ALL,
  accountMapping,
  decimal,
  feedsMapping,
  RULE,
  smallWorld,
  vendorService,
} from '../mapping/records.testing';
import { exportMappings } from './export';

const SERVICE = vendorService('Worry-Free', 'Full').id;
let context: TestContext;
beforeEach(async () => {
  context = await smallWorld();
  await context.store.accountMappings.put(
    accountMapping('v1', [{ companyId: 'connectwise:1', name: 'Acme as mapped', share: ALL }]),
    accountMapping('v2', [], 'our own'),
    { ...accountMapping('v3', [{ companyId: 'connectwise:2', name: 'Beta', share: ALL }]), deletedAt: 5 },
  );
  await context.store.serviceMappings.put(
    feedsMapping(SERVICE, {
      feeds: [
        {
          productId: 'connectwise:1',
          name: 'TM-WFS',
          share: ALL,
          rule: { ...RULE, allowance: decimal(5) },
        },
      ],
      basis: 'provisioned',
    }),
  );
});

describe('an export', () => {
  it('as JSON has ids and the names of today, and no tombstone', async () => {
    const { fileName, text } = await exportMappings(context, { format: 'json' });
    expect(fileName).toBe('seatcheck-mappings-2026-11-23.json');
    expect(JSON.parse(text)).toEqual({
      format: 'seatcheck-mappings',
      version: 1,
      exportedAt: new Date(context.now()).toISOString(),
      psaSystem: 'na acme',
      accounts: [
        {
          id: 'v1',
          name: 'Acme',
          city: 'Encino',
          state: 'CA',
          companies: [{ id: 'connectwise:1', name: 'Acme Ltd', identifier: 'acme', share: { kind: 'all' } }],
          excluded: null,
        },
        { id: 'v2', name: 'Beta', city: 'Bonn', state: '', companies: [], excluded: 'our own' },
      ],
      services: [
        {
          id: SERVICE,
          productName: 'Worry-Free',
          servicePlan: 'Full',
          unit: 'Seats',
          basis: 'provisioned',
          feeds: [
            {
              id: 'connectwise:1',
              identifier: 'TM-WFS',
              share: { kind: 'all' },
              rule: { allowance: '5', multiplier: '1', minimum: '0', roundUp: false },
            },
          ],
          excluded: null,
        },
      ],
    });
  });

  it('as CSV has a row for each company and product, in the words of the field', async () => {
    const { fileName, text } = await exportMappings(context, { format: 'csv' });
    expect(fileName).toBe('seatcheck-mappings-2026-11-23.csv');
    expect(text.split('\r\n')).toEqual([
      '\ufeffMapping,Vendor account,City,State,Company,Company identifier,Vendor service,Service plan,Unit,Basis,' +
        'Product,Share,Share amount,Allowance,Multiplier,Minimum,Round up,Excluded,Reason,Vendor key,PSA key,PSA system',
      'vendor account,Acme,Encino,CA,Acme Ltd,acme,,,,,,all,,,,,,no,,v1,connectwise:1,na acme',
      'vendor account,Beta,Bonn,,,,,,,,,,,,,,,yes,our own,v2,,na acme',
      `vendor service,,,,,,Worry-Free,Full,Seats,provisioned,TM-WFS,all,,5,1,0,no,no,,${quoted(SERVICE)},connectwise:1,na acme`,
      '',
    ]);
  });

  it('as CSV has no cell that a spreadsheet runs', async () => {
    const [known] = await context.store.vendorAccounts.all();
    if (!known) throw new Error('no account');
    for (const name of ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', ' =1']) {
      await context.store.vendorAccounts.put({ ...known, name });
      const { text } = await exportMappings(context, { format: 'csv' });
      expect(text).toContain(`"'${name}"`);
    }
  });

  it('of nothing is a file that says so, in both formats', async () => {
    const empty = await smallWorld(null);
    expect((await exportMappings(empty, { format: 'csv' })).text.split('\r\n')).toHaveLength(2);
    const { text } = await exportMappings(empty, { format: 'json' });
    expect(JSON.parse(text)).toMatchObject({ accounts: [], services: [] });
    expect(text).not.toContain('psaSystem');
  });
});

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
