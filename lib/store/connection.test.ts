import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureError, failureOf } from '@/lib/model/failure';
import { connect } from './connection';
import { type Locks, localLocks } from './locks';
import { MIGRATIONS, type Migration, newestVersion } from './migrations';
import { openStore } from './open';
import { accountMapping, vendorAccount } from './samples.testing';

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

describe('a connection', () => {
  it('gives way to an upgrade elsewhere, and two share the data', async () => {
    const one = await openStore({ name, locks });
    const two = await openStore({ name, locks });
    await one.vendorAccounts.put(vendorAccount());
    expect(await two.vendorAccounts.count()).toBe(1);
    const newer = await openStore({ name, locks, migrations: [...MIGRATIONS, CAPITALS] });
    expect(await newer.vendorAccounts.count()).toBe(1);
    expect(await codeOf(one.vendorAccounts.count())).toBe('store.unreadable');
  });

  it('says that it is blocked, and opens once it no longer is', async () => {
    // Holds the version before and does not give way.
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, newestVersion(MIGRATIONS));
      request.onupgradeneeded = () => {
        const meta = request.result.createObjectStore('meta', { keyPath: 'name' });
        meta.put({ name: 'schema', schema: newestVersion(MIGRATIONS) });
        request.result.createObjectStore('vendorAccounts', { keyPath: 'id' });
      };
      request.onsuccess = () => resolve(request.result);
    });
    const migrations = [...MIGRATIONS, CAPITALS];
    expect(await codeOf(openStore({ name, locks: localLocks(), migrations }))).toBe('store.blocked');
    holder.close();
    const store = await openStore({ name, locks: localLocks(), migrations });
    expect(await store.vendorAccounts.count()).toBe(0);
  });

  it('opens again after the browser closed it', async () => {
    const store = await openStore({ name, locks });
    await store.vendorAccounts.put(vendorAccount());
    const closing = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    expect(await store.vendorAccounts.count()).toBe(1);
    expect(closing).toHaveBeenCalled();
  });

  it('asks for the lock again after the browser refused it', async () => {
    let refused = false;
    const wait: Locks['wait'] = (lock, work) => {
      if (refused) return locks.wait(lock, work);
      refused = true;
      return Promise.reject(new DOMException('stopping', 'AbortError'));
    };
    const again = connect({ name, locks: { ...locks, wait }, migrations: MIGRATIONS });
    expect(await codeOf(again.open())).toBe('store.unavailable');
    expect(await codeOf(again.open())).toBe('nothing thrown');
  });

  it('waits for the disk with what a person decided, and with nothing that can be fetched anew', async () => {
    const store = await openStore({ name, locks });
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const durability = () => begun.mock.calls.splice(0).map(([, , options]) => options?.durability);
    await store.commit({ put: { vendorAccounts: [vendorAccount()] } });
    await store.vendorAccounts.put(vendorAccount());
    expect(durability()).toEqual(['relaxed', 'relaxed']);
    await store.commit({ put: { vendorAccounts: [vendorAccount()], accountMappings: [accountMapping()] } });
    await store.accountMappings.put(accountMapping());
    await store.accountMappings.delete('account-1');
    await store.settings.set('x', 1);
    await store.commit({ moves: [{ from: 'name:x', to: 'account-1', at: 1 }] });
    expect(durability()).toEqual(['strict', 'strict', 'strict', 'strict', 'strict']);
    begun.mockRestore();
  });

  it('opens again after close', async () => {
    const store = await openStore({ name, locks });
    store.close();
    expect(await store.vendorAccounts.count()).toBe(0);
  });

  it('tells a full disk, whether the request or the transaction is refused', async () => {
    const store = await openStore({ name, locks });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await codeOf(store.vendorAccounts.put(vendorAccount()))).toBe('store.full');
    put.mockRestore();
    const original = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, value) {
      const request = original.call(this, value);
      // As the browser does at the end of a transaction.
      (this.transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
      return request;
    });
    expect(await codeOf(store.commit({ put: { vendorAccounts: [vendorAccount()] } }))).toBe('store.full');
    expect(await store.vendorAccounts.count()).toBe(0);
  });

  it('names what the browser refuses otherwise, and passes defects on', async () => {
    const store = await openStore({ name, locks });
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
      throw new DOMException('I/O', 'UnknownError');
    });
    const thrown = await store.vendorAccounts.all().catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(FailureError);
    expect(failureOf(thrown).code).toBe('store.unavailable');
    const keyless = { ...vendorAccount(), id: undefined as unknown as string };
    await expect(store.vendorAccounts.put(keyless)).rejects.not.toBeInstanceOf(FailureError);
  });
});
