import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failureOf } from '@/lib/model/failure';
import { reportKey } from '@/lib/model/keys';
import { localLocks } from './locks';
import { MIGRATIONS, type Migration, newestVersion } from './migrations';
import { deleteStore, openStore } from './open';
import {
  accountMapping,
  agreementLine,
  month,
  monthReport,
  usageRow,
  vendorAccount,
} from './samples.testing';

let count = 0;
let name: string;
const locks = localLocks();

beforeEach(() => {
  name = `connection-${count++}`;
});

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing thrown',
    (thrown) => failureOf(thrown).code,
  );

/** A made-up next version: every account's name in capitals. */
const CAPITALS: Migration = {
  version: newestVersion(MIGRATIONS) + 1,
  async migrate(_database, tx) {
    let cursor = await tx.objectStore('vendorAccounts').openCursor();
    for (; cursor; cursor = await cursor.continue())
      await cursor.update({ ...cursor.value, name: cursor.value.name.toUpperCase() });
  },
};

describe('migrations', () => {
  it('brings an older database up to date and runs each migration once', async () => {
    const old = await openStore({ name, locks });
    await old.vendorAccounts.put(vendorAccount());
    old.close();
    const migrations = [...MIGRATIONS, CAPITALS];
    const migrate = vi.spyOn(CAPITALS, 'migrate');
    const [one, two] = await Promise.all([
      openStore({ name, locks, migrations }),
      openStore({ name, locks, migrations }),
    ]);
    expect((await one.vendorAccounts.get('account-1'))?.name).toBe('STAY GREEN');
    await two.vendorAccounts.put(vendorAccount({ id: 'account-2' }));
    expect(await one.vendorAccounts.count()).toBe(2);
    expect(migrate).toHaveBeenCalledTimes(1);
  });

  it('puts rows that stood one by one into buckets', async () => {
    const first = MIGRATIONS.slice(0, 1);
    (await openStore({ name, locks, migrations: first })).close();
    const raw = await openDB(name);
    const rows = ['Stay Green', 'Other', 'Third'].map((customer, index) => usageRow({ customer, index }));
    for (const row of rows) {
      const key = reportKey(row.customer, row.city, row.state);
      const { month, runId, accountId, customer, city, state } = row;
      await raw.put('usage', { month, runId, reportKey: key, rows: [row] });
      await raw.put('reportNames', { id: key, accountId, customer, city, state });
    }
    await raw.put('reports', monthReport({ published: true, rowCount: 3 }));
    raw.close();
    const store = await openStore({ name, locks });
    expect(await store.usage.ofMonth(month('2026-10'))).toEqual(rows);
    expect(await store.usage.ofAccounts(month('2026-10'), ['account-1'])).toEqual(rows);
    expect(await store.usage.joins()).toHaveLength(3);
  });

  it('gives mappings shares, rules and the names of today', async () => {
    (await openStore({ name, locks, migrations: MIGRATIONS.slice(0, 2) })).close();
    const raw = await openDB(name);
    const stamp = { updatedAt: 7, updatedBy: 'user', deletedAt: null, excluded: null };
    const { firstSeenAt: _, ...before } = vendorAccount({ updatedAt: 5 });
    await raw.put('vendorAccounts', before);
    await raw.put('companies', { id: 'c1', name: 'Acme' });
    await raw.put('products', { id: 'p1', identifier: 'SKU-1' });
    await raw.put('accountMappings', { id: 'account-1', companyId: 'c1', ...stamp });
    await raw.put('accountMappings', { id: 'account-2', companyId: null, ...stamp, excluded: 'own' });
    await raw.put('serviceMappings', { id: 's1', productIds: ['p1', 'p2'], basis: 'higher', ...stamp });
    raw.close();
    const store = await openStore({ name, locks });
    expect((await store.vendorAccounts.get('account-1'))?.firstSeenAt).toBe(5);
    expect(await store.accountMappings.all()).toEqual([
      {
        id: 'account-1',
        accountName: 'Stay Green',
        companies: [{ companyId: 'c1', name: 'Acme', share: { kind: 'all' } }],
        ...stamp,
      },
      { id: 'account-2', accountName: '', companies: [], ...stamp, excluded: 'own' },
    ]);
    const rule = { allowance: '0', multiplier: '1', minimum: '0', roundUp: false };
    const all = { share: { kind: 'all' }, rule };
    expect(await store.serviceMappings.all()).toEqual([
      {
        id: 's1',
        basis: 'higher',
        feeds: [
          { productId: 'p1', name: 'SKU-1', ...all },
          { productId: 'p2', name: '', ...all },
        ],
        ...stamp,
      },
    ]);
    expect(await store.mappingChanges.count()).toBe(0);
  });

  it('gives lines periods and bundles, and products codes, of which what was kept has none', async () => {
    (await openStore({ name, locks, migrations: MIGRATIONS.slice(0, 3) })).close();
    const raw = await openDB(name);
    const { periods: _, includes: __, ...line } = agreementLine();
    const product = { id: 'connectwise:7', identifier: 'WFBS', inactive: false, updatedAt: 5 };
    await raw.put('agreementLines', line);
    await raw.put('products', product);
    await raw.put('accountMappings', accountMapping());
    await raw.put('lineReads', { id: 'connectwise:100', readAt: 5 });
    raw.close();
    const store = await openStore({ name, locks });
    expect(await store.agreementLines.ofCompany('connectwise:1')).toEqual([agreementLine()]);
    expect(agreementLine()).toMatchObject({ periods: null, includes: [] });
    expect(await store.products.all()).toEqual([{ ...product, codes: [] }]);
    expect(await store.accountMappings.all()).toEqual([accountMapping()]);
    expect(await store.lineReads.count()).toBe(1);
  });

  it('makes room for pushes, and leaves what a person decided', async () => {
    (await openStore({ name, locks, migrations: MIGRATIONS.slice(0, 5) })).close();
    const raw = await openDB(name);
    await raw.put('accountMappings', accountMapping());
    await raw.put('guardDecisions', { id: 'g' });
    raw.close();
    const store = await openStore({ name, locks });
    expect(await store.accountMappings.all()).toEqual([accountMapping()]);
    expect(await store.guardDecisions.count()).toBe(1);
    for (const list of [store.pushPlans, store.pushBatches, store.pushItems, store.pushEntries])
      expect(await list.count()).toBe(0);
    expect(await store.pushItems.ofBatch('b')).toEqual([]);
    expect(await store.pushItems.inState('done', 'writing')).toEqual([]);
  });

  it('undoes a migration that fails and leaves the old data', async () => {
    const old = await openStore({ name, locks });
    await old.vendorAccounts.put(vendorAccount());
    old.close();
    const failing: Migration = {
      version: CAPITALS.version + 1,
      async migrate(_database, tx) {
        await tx.objectStore('vendorAccounts').clear();
        throw new Error('broken migration');
      },
    };
    await expect(openStore({ name, locks, migrations: [...MIGRATIONS, CAPITALS, failing] })).rejects.toThrow(
      'broken migration',
    );
    const again = await openStore({ name, locks });
    expect((await again.vendorAccounts.get('account-1'))?.name).toBe('Stay Green');
  });

  it('says that the data is newer', async () => {
    (await openStore({ name, locks, migrations: [...MIGRATIONS, CAPITALS] })).close();
    expect(await codeOf(openStore({ name, locks }))).toBe('store.unreadable');
  });

  it('says that the data is damaged when the schema mark is not what it should be', async () => {
    (await openStore({ name, locks })).close();
    const raw = await openDB(name);
    await raw.put('meta', { name: 'schema', schema: 'one' });
    raw.close();
    expect(await codeOf(openStore({ name, locks }))).toBe('store.unreadable');
    await deleteStore(name);
    expect(await (await openStore({ name, locks })).vendorAccounts.count()).toBe(0);
  });

  it('says that a database which another page holds cannot be deleted now', async () => {
    (await openStore({ name, locks })).close();
    const holder = await openDB(name);
    expect(await codeOf(deleteStore(name))).toBe('store.blocked');
    holder.close();
  });
});
