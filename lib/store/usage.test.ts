import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from './contract';
import { localLocks } from './locks';
import { openStore } from './open';
import { accountMapping, month, monthReport, usageRow, vendorAccount } from './samples.testing';

let count = 0;
let name: string;
let store: Store;

beforeEach(async () => {
  name = `store-${count++}`;
  store = await openStore({ name, locks: localLocks() });
});

const ids = (records: { id: string }[]): string[] => records.map((record) => record.id);

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

  it('publishes the waiting report also when the clock was put back since the published one', async () => {
    await store.commit({ report: { report: monthReport({ fetchedAt: 9 }), rows: [usageRow()] } });
    await store.usage.publish();
    const next = { runId: 'run-2', fetchedAt: 2 };
    await store.commit({ report: { report: monthReport(next), rows: [usageRow(next)] } });
    expect(await store.usage.publish()).toBe(true);
    expect((await store.usage.reports()).map(({ runId, published }) => [runId, published])).toEqual([
      ['run-2', true],
    ]);
  });

  it('leaves a report published that was published while its confirmation was on the way', async () => {
    await store.commit({ report: { report: monthReport(), rows: [usageRow()] } });
    await store.usage.publish();
    await store.commit({ report: { report: monthReport({ fetchedAt: 7 }) } });
    expect(await store.usage.report(october)).toEqual(monthReport({ fetchedAt: 7, published: true }));
    await store.commit({ report: { report: monthReport({ runId: 'gone', fetchedAt: 8 }) } });
    expect(await store.usage.reports()).toHaveLength(1);
  });

  it('erases reports, rows and names, and nothing else', async () => {
    await store.vendorAccounts.put(vendorAccount());
    await store.commit({ report: { report: monthReport(), rows: [usageRow()] } });
    await store.usage.publish();
    await store.usage.erase();
    expect(await store.usage.reports()).toEqual([]);
    expect(await store.usage.ofReport(october, 'run-1')).toEqual([]);
    expect(await store.usage.joins()).toEqual([]);
    expect(await store.vendorAccounts.count()).toBe(1);
  });

  it('finds rows by account, never those of nobody', async () => {
    const rows = [
      usageRow(),
      usageRow({ index: 1, accountId: null, customer: 'Twin' }),
      usageRow({ index: 2, accountId: 'b', customer: 'Other' }),
    ];
    await store.commit({ report: { report: monthReport({ rowCount: 3 }), rows } });
    await store.usage.publish();
    expect(await store.usage.ofAccounts(october, ['b', 'account-1', 'b', 'c', ''])).toEqual([
      rows[0],
      rows[2],
    ]);
  });

  it('keeps the rows of many customers apart, and drops them with their report', async () => {
    const rows = Array.from({ length: 300 }, (_, at) =>
      usageRow({ index: at, accountId: `account-${at % 100}`, customer: `Customer ${at % 100}` }),
    );
    await store.commit({ report: { report: monthReport({ rowCount: 300 }), rows } });
    await store.usage.publish();
    expect(await store.usage.ofMonth(october)).toEqual(rows);
    for (const account of ['account-0', 'account-57'])
      expect(await store.usage.ofAccounts(october, [account])).toEqual(
        rows.filter((row) => row.accountId === account),
      );
    expect(await store.usage.joins()).toHaveLength(100);
    const next = { runId: 'run-2', fetchedAt: 2 };
    const report = monthReport({ ...next, rowCount: 3 });
    await store.commit({ report: { report, rows: rows.slice(0, 3).map((row) => ({ ...row, ...next })) } });
    await store.usage.publish();
    expect(await store.usage.joins()).toHaveLength(3);
    expect(await store.usage.ofReport(october, 'run-1')).toEqual([]);
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
    await store.accountMappings.put(
      accountMapping({ id: 'name:x' }),
      accountMapping({ companies: [{ companyId: 'other', name: '', share: { kind: 'all' } }] }),
    );
    await store.commit(move);
    expect((await store.accountMappings.get('account-1'))?.companies[0]?.companyId).toBe('other');
  });

  it('take a tombstone along as one', async () => {
    await store.accountMappings.put(accountMapping({ id: 'name:x', deletedAt: 5 }));
    await store.commit(move);
    expect((await store.accountMappings.get('account-1'))?.deletedAt).toBe(5);
  });
});
