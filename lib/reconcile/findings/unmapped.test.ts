import { describe, expect, it } from 'vitest';
import { dec, service, serviceMapping, usage } from '../book.testing';
import { accountMapping, accountOf, inWorld, row, world } from './findings.testing';
import { vendorFindings } from './vendor';

const trial = service({ id: 's2', servicePlan: 'Trial', trialOrNotForResale: true });
const other = service({ id: 's2', productName: 'Cloud App Security', servicePlan: 'CAS', unit: 'Users' });
const none = { used: dec(0), provisioned: dec(0) };

it('finds nothing where all is mapped', () => {
  expect(vendorFindings(world())).toEqual([]);
});

describe('account not mapped', () => {
  const open = { accountMappings: [] };

  it('says how much it uses', () => {
    expect(inWorld('account not mapped', open)).toMatchObject([
      {
        id: '["account not mapped","v1"]',
        companyId: null,
        accountId: 'v1',
        subject: 'Acme Corp',
        used: '42',
        provisioned: '42',
        unit: 'Seats',
        sentence:
          'Acme Corp is mapped to no company: 42 used, 42 provisioned of Worry-Free Services · WFBSS-Full.',
      },
    ]);
  });

  it('names the most used of several services', () => {
    const services = new Map([...world().services, ['s2', other]]);
    const rows = [row(), row({ index: 1, serviceId: 's2', used: dec(100), provisioned: null })];
    const [found] = inWorld('account not mapped', { ...open, services, usage: rows });
    expect(found?.sentence).toBe(
      'Acme Corp is mapped to no company: 100 used of Cloud App Security · CAS, and 1 more service.',
    );
    expect(found).toMatchObject({ used: null, provisioned: null, serviceId: null });
  });

  it.each([
    ['its mapping was deleted', { accountMappings: [accountMapping({ deletedAt: 1 })] }],
    ['its company was unlinked', { accountMappings: [accountMapping({ companies: [] })] }],
    ['only provisioned is reported', { ...open, usage: [row({ used: null })] }],
    ['its service is mapped to nothing either', { ...open, serviceMappings: [] }],
  ])('is one as well where %s', (_, change) => {
    expect(inWorld('account not mapped', change)).toHaveLength(1);
  });

  it.each([
    ['it is mapped', {}],
    ['it is excluded', { accountMappings: [accountMapping({ excluded: 'ours', companies: [] })] }],
    ['it uses nothing', { ...open, usage: [row(none)] }],
    ['it has no row', { ...open, usage: [] }],
    ['nothing is reported of it', { ...open, usage: [row({ used: null, provisioned: null })] }],
    [
      'it has a trial only',
      { ...open, services: new Map([[trial.id, trial]]), usage: [row({ serviceId: 's2' })] },
    ],
    ['all it has is excluded', { ...open, serviceMappings: [serviceMapping({ excluded: '', feeds: [] })] }],
    ['nobody knows whose the row is', { ...open, usage: [row({ accountId: null })] }],
  ])('is none where %s', (_, change) => {
    expect(inWorld('account not mapped', change)).toEqual([]);
  });
});

describe('service not mapped', () => {
  const open = { serviceMappings: [] };

  it('says how much of it there is, and of how many accounts', () => {
    const rows = [row(), row({ index: 1, accountId: 'v2' }), row({ index: 2, accountId: 'v3', ...none })];
    expect(inWorld('service not mapped', { ...open, usage: rows })).toMatchObject([
      {
        serviceId: usage().serviceId,
        subject: 'Worry-Free Services · WFBSS-Full',
        used: '84',
        sentence:
          'Worry-Free Services · WFBSS-Full is mapped to no product: 84 used, 84 provisioned by 2 accounts.',
      },
    ]);
  });

  it.each([
    ['it is mapped', {}],
    ['it is excluded', { serviceMappings: [serviceMapping({ excluded: 'free', feeds: [] })] }],
    ['nobody uses it', { ...open, usage: [row(none)] }],
    ['it stands in the report no more', { ...open, usage: [] }],
    ['it is a trial', { services: new Map([[trial.id, trial]]), usage: [row({ serviceId: 's2' })] }],
    [
      'all who use it are excluded',
      { ...open, accountMappings: [accountMapping({ excluded: '', companies: [] })] },
    ],
  ])('is none where %s', (_, change) => {
    expect(inWorld('service not mapped', change)).toEqual([]);
  });

  it('is one where its product was unlinked', () => {
    const unlinked = [serviceMapping({ feeds: [] })];
    expect(inWorld('service not mapped', { serviceMappings: unlinked })).toHaveLength(1);
  });
});

describe('trial excluded', () => {
  const given = {
    services: new Map([[trial.id, trial]]),
    accounts: [accountOf('v1', 'Acme Corp'), accountOf('v2', 'Bolt')],
    usage: [row({ serviceId: 's2' }), row({ index: 1, accountId: 'v2', serviceId: 's2', used: dec(3) })],
  };

  it('says of how many accounts, and how much', () => {
    expect(inWorld('trial excluded', given)).toMatchObject([
      {
        serviceId: 's2',
        used: '45',
        sentence:
          'Worry-Free Services · Trial is left out as a trial or not for resale: 45 used, 84 provisioned by 2 accounts.',
      },
    ]);
  });

  it.each([
    ['somebody included it', { ...given, serviceMappings: [serviceMapping({ id: 's2' })] }],
    [
      'somebody excluded it',
      { ...given, serviceMappings: [serviceMapping({ id: 's2', excluded: '', feeds: [] })] },
    ],
    ['nobody uses it', { ...given, usage: [row({ serviceId: 's2', ...none })] }],
    ['it is no trial', { ...given, services: new Map([['s2', other]]) }],
  ])('is none where %s', (_, change) => {
    expect(inWorld('trial excluded', change)).toEqual([]);
  });

  it('is one again when the inclusion was taken back', () => {
    const deleted = [serviceMapping({ id: 's2', deletedAt: 1 })];
    expect(inWorld('trial excluded', { ...given, serviceMappings: deleted })).toHaveLength(1);
  });
});
