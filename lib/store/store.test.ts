import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/model/calendar';
import { ZERO } from '@/lib/model/decimal';
import type { Problem } from '@/lib/model/records';
import type { Store } from './contract';
import { localLocks } from './locks';
import { openStore } from './open';
import {
  accountMapping,
  agreement,
  agreementLine,
  monthReport,
  usageRow,
  vendorAccount,
} from './samples.testing';

let count = 0;
let name: string;
let store: Store;

beforeEach(async () => {
  name = `store-${count++}`;
  store = await openStore({ name, locks: localLocks() });
});

const ids = (records: { id: string }[]): string[] => records.map((record) => record.id);

describe('repositories', () => {
  it('keeps, counts, replaces and deletes records', async () => {
    await store.vendorAccounts.put(vendorAccount(), vendorAccount({ id: 'account-2' }));
    await store.vendorAccounts.put(vendorAccount({ name: 'Greener' }));
    expect(await store.vendorAccounts.count()).toBe(2);
    expect((await store.vendorAccounts.get('account-1'))?.name).toBe('Greener');
    await store.vendorAccounts.delete('account-1', 'never there');
    expect(ids(await store.vendorAccounts.all())).toEqual(['account-2']);
    expect(await store.vendorAccounts.get('account-1')).toBeUndefined();
  });

  it('gives thousands in the order of their ids, each once', async () => {
    const many = Array.from({ length: 2000 }, (_, at) => `account-${String(at).padStart(4, '0')}`);
    await store.vendorAccounts.put(...many.toReversed().map((id) => vendorAccount({ id })));
    expect(ids(await store.vendorAccounts.all())).toEqual(many);
  });

  it('gives those of some ids that are there', async () => {
    await store.vendorAccounts.put(vendorAccount(), vendorAccount({ id: 'account-2' }));
    expect(ids(await store.vendorAccounts.some(['account-2', 'never there']))).toEqual(['account-2']);
    expect(await store.vendorAccounts.some([])).toEqual([]);
  });

  it('leaves the stamp of a line that says the same', async () => {
    await store.agreementLines.put(agreementLine({ updatedAt: 1 }), agreementLine({ id: 'b', updatedAt: 1 }));
    const lines = [agreementLine({ updatedAt: 2 }), agreementLine({ id: 'b', quantity: null, updatedAt: 2 })];
    await store.commit({ lines: [{ agreementId: 'connectwise:100', lines }] });
    const kept = await store.agreementLines.ofAgreement('connectwise:100');
    expect(Object.fromEntries(kept.map((line) => [line.id, line.updatedAt]))).toEqual({
      'connectwise:900': 1,
      b: 2,
    });
    expect((await store.agreementLines.get('b'))?.quantity).toBeNull();
  });

  it('writes a line of which only a period or a member of its bundle is another', async () => {
    const period = { from: '2026-10-01' as Day, to: '2026-10-31' as Day, quantity: ZERO };
    const kept = (id: string) => ({ id, periods: [{ ...period }], includes: ['autotask:1'], quantity: null });
    const before = ['same', 'period', 'member', 'none'].map((id) => agreementLine(kept(id)));
    await store.agreementLines.put(...before);
    const now = [
      kept('same'),
      { ...kept('period'), periods: [{ ...period, to: '2026-10-30' as Day }] },
      { ...kept('member'), includes: ['autotask:2'] },
      { ...kept('none'), periods: null },
    ];
    const lines = now.map((change) => agreementLine({ ...change, updatedAt: 2 }));
    await store.commit({ lines: [{ agreementId: 'connectwise:100', lines }] });
    const stored = await store.agreementLines.some(['same', 'period', 'member', 'none']);
    expect(stored.map(({ updatedAt }) => updatedAt)).toEqual([1, 2, 2, 2]);
    expect(stored.slice(1)).toEqual(lines.slice(1));
  });

  it('finds agreements of a company', async () => {
    await store.agreements.put(agreement(), agreement({ id: 'connectwise:101', companyId: 'connectwise:2' }));
    expect(ids(await store.agreements.ofCompany('connectwise:2'))).toEqual(['connectwise:101']);
  });

  it('replaces the lines of one agreement and leaves the others', async () => {
    const other = agreementLine({ id: 'other', agreementId: 'connectwise:101', companyId: 'connectwise:2' });
    await store.agreementLines.put(agreementLine(), agreementLine({ id: 'gone' }), other);
    await store.agreementLines.replace('connectwise:100', [
      agreementLine({ description: 'new' }),
      agreementLine({ id: 'added' }),
    ]);
    expect(ids(await store.agreementLines.ofAgreement('connectwise:100'))).toEqual([
      'added',
      'connectwise:900',
    ]);
    expect((await store.agreementLines.get('connectwise:900'))?.description).toBe('new');
    expect(ids(await store.agreementLines.ofCompany('connectwise:2'))).toEqual(['other']);
  });

  it('keeps settings as JSON', async () => {
    expect(await store.settings.get('label')).toBeUndefined();
    await store.settings.set('label', { site: 'na', at: [1, null] });
    expect(await store.settings.get('label')).toEqual({ site: 'na', at: [1, null] });
    await store.settings.set('label', undefined);
    expect(await store.settings.get('label')).toBeUndefined();
  });

  it('erases every record', async () => {
    await store.companies.count();
    await store.accountMappings.put(accountMapping());
    await store.settings.set('label', 1);
    await store.commit({ report: { report: monthReport(), rows: [usageRow()] } });
    await store.erase();
    expect(await store.accountMappings.all()).toEqual([]);
    expect(await store.settings.get('label')).toBeUndefined();
    expect(await store.usage.reports()).toEqual([]);
    expect(await store.usage.joins()).toEqual([]);
  });
});

describe('commit', () => {
  it('writes everything or nothing', async () => {
    await store.vendorAccounts.put(vendorAccount());
    const unclonable = { at: () => 1 };
    await expect(
      store.commit({
        remove: { vendorAccounts: ['account-1'] },
        put: { agreements: [agreement()] },
        settings: { unclonable },
      }),
    ).rejects.toThrow();
    expect(await store.vendorAccounts.count()).toBe(1);
    expect(await store.agreements.count()).toBe(0);
  });

  it.each([0, 999, 1000, 1001, 2500])('writes %i records, or none of them', async (many) => {
    const made = Array.from({ length: many }, (_, at) => vendorAccount({ id: `account-${at}` }));
    await store.commit({ put: { vendorAccounts: made } });
    expect(await store.vendorAccounts.count()).toBe(many);
    const later = made.map((account) => ({ ...account, id: `later-${account.id}` }));
    // What cannot be kept stands behind thousands that can.
    const broken = Object.assign(vendorAccount({ id: 'broken' }), { odd: () => 0 });
    await expect(store.commit({ put: { vendorAccounts: [...later, broken] } })).rejects.toThrow();
    expect(await store.vendorAccounts.count()).toBe(many);
  });

  it('replaces problems by prefix', async () => {
    const problem = { kind: 'unusable report row', month: null, sentence: 's', reportKey: null } as const;
    const stamp = { updatedAt: 1, updatedBy: 'sync' } as const;
    const made = (id: string): Problem => ({ id, ...problem, ...stamp, candidateAccountIds: [] });
    await store.problems.put(made('row:1:a'), made('row:1:b'), made('row:2:a'));
    await store.commit({ problems: [{ prefix: 'row:1:', problems: [made('row:1:c')] }] });
    expect(ids(await store.problems.all())).toEqual(['row:1:c', 'row:2:a']);
  });
});
