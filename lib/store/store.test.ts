import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '@/lib/model/records';
import type { Store } from './contract';
import { localLocks } from './locks';
import { openStore } from './open';
import {
  accountMapping,
  agreement,
  agreementLine,
  month,
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

describe('usage', () => {
  const october = month('2026-10');

  it('shows published rows only', async () => {
    await store.commit({ report: { report: monthReport(), rows: [usageRow()] } });
    expect(await store.usage.ofMonth(october)).toEqual([]);
    expect(await store.usage.report(october)).toBeUndefined();
    expect(await store.usage.reports()).toHaveLength(1);
    expect(await store.usage.publish()).toBe(true);
    expect(await store.usage.ofMonth(october)).toEqual([usageRow()]);
    expect(await store.usage.report(october)).toEqual(monthReport({ published: true }));
    expect(await store.usage.publish()).toBe(false);
  });

  it('publishes the newest report of each month and drops the older', async () => {
    const next = { runId: 'run-2', fetchedAt: 2 };
    await store.commit({ report: { report: monthReport(), rows: [usageRow()] } });
    await store.usage.publish();
    await store.commit({
      report: {
        report: monthReport({ ...next, rowCount: 2 }),
        rows: [0, 1].map((index) => usageRow({ ...next, index })),
      },
    });
    const september = month('2026-09');
    await store.commit({
      report: { report: monthReport({ month: september }), rows: [usageRow({ month: september })] },
    });
    expect(await store.usage.ofMonth(october)).toHaveLength(1);
    expect(await store.usage.publish()).toBe(true);
    expect((await store.usage.ofMonth(october)).map((row) => row.runId)).toEqual(['run-2', 'run-2']);
    expect(await store.usage.ofMonth(september)).toHaveLength(1);
    expect(await store.usage.reports()).toHaveLength(2);
  });

  it('does not publish a report whose rows are not all there', async () => {
    await store.commit({ report: { report: monthReport({ rowCount: 3 }), rows: [usageRow()] } });
    expect(await store.usage.publish()).toBe(false);
    expect(await store.usage.report(october)).toBeUndefined();
  });

  it('keeps one waiting report beside the published one', async () => {
    for (const runId of ['run-1', 'run-2', 'run-3']) {
      const fetchedAt = Number(runId.slice(4));
      await store.commit({
        report: { report: monthReport({ runId, fetchedAt }), rows: [usageRow({ runId })] },
      });
      if (runId === 'run-1') await store.usage.publish();
    }
    expect((await store.usage.reports()).map((report) => [report.runId, report.published])).toEqual([
      ['run-1', true],
      ['run-3', false],
    ]);
  });

  it('finds rows by account, never those of nobody', async () => {
    const rows = [
      usageRow(),
      usageRow({ index: 1, accountId: null, customer: 'Twin' }),
      usageRow({ index: 2, accountId: 'b' }),
    ];
    await store.commit({ report: { report: monthReport({ rowCount: 3 }), rows } });
    await store.usage.publish();
    expect(await store.usage.ofAccounts(october, ['b', 'account-1', 'b', 'c', ''])).toEqual([
      rows[2],
      rows[0],
    ]);
  });

  it('tells and changes which names belong to which account', async () => {
    const rows = [usageRow(), usageRow({ index: 1, accountId: null, customer: 'Twin' })];
    await store.commit({ report: { report: monthReport({ rowCount: 2 }), rows } });
    await store.usage.publish();
    const twin = (await store.usage.joins()).find((join) => join.customer === 'Twin');
    expect(twin?.accountId).toBeNull();
    await store.commit({ joins: [{ reportKey: twin?.reportKey ?? '', accountId: 'b' }] });
    expect((await store.usage.ofMonth(october)).map((row) => row.accountId)).toEqual(['account-1', 'b']);
  });
});

describe('moves', () => {
  const move = { moves: [{ from: 'name:x', to: 'account-1', at: 9 }] };

  it('moves rows and mapping and leaves a tombstone', async () => {
    await store.vendorAccounts.put(vendorAccount({ id: 'name:x' }), vendorAccount());
    await store.accountMappings.put(accountMapping({ id: 'name:x' }));
    await store.commit({ report: { report: monthReport(), rows: [usageRow({ accountId: 'name:x' })] } });
    await store.commit(move);
    expect(ids(await store.vendorAccounts.all())).toEqual(['account-1']);
    expect(await store.accountMappings.get('account-1')).toEqual(accountMapping({ updatedAt: 9 }));
    expect((await store.accountMappings.get('name:x'))?.deletedAt).toBe(9);
    expect((await store.usage.joins())[0]?.accountId).toBe('account-1');
  });

  it('keeps a mapping that is there', async () => {
    await store.accountMappings.put(accountMapping({ id: 'name:x' }), accountMapping({ companyId: 'other' }));
    await store.commit(move);
    expect((await store.accountMappings.get('account-1'))?.companyId).toBe('other');
  });

  it('does not revive a tombstone', async () => {
    await store.accountMappings.put(accountMapping({ id: 'name:x', deletedAt: 5 }));
    await store.commit(move);
    expect(await store.accountMappings.get('account-1')).toBeUndefined();
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

  it('replaces problems by prefix', async () => {
    const problem = { kind: 'unusable report row', month: null, sentence: 's', reportKey: null } as const;
    const stamp = { updatedAt: 1, updatedBy: 'sync' } as const;
    const made = (id: string): Problem => ({ id, ...problem, ...stamp, candidateAccountIds: [] });
    await store.problems.put(made('row:1:a'), made('row:1:b'), made('row:2:a'));
    await store.commit({ problems: [{ prefix: 'row:1:', problems: [made('row:1:c')] }] });
    expect(ids(await store.problems.all())).toEqual(['row:1:c', 'row:2:a']);
  });
});
