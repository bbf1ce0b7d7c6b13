// @vitest-environment node
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureError } from '@/lib/model/failure';
import { createVault } from './vault';
import { AUTOTASK, CONNECTWISE, LMPI, PASSPHRASE, world } from './world.testing';

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (thrown: unknown) => (thrown instanceof FailureError ? thrown.failure.code : String(thrown)),
  );

describe('without a passphrase', () => {
  it('is empty, then keeps what is written, and is never locked', async () => {
    const { vault } = world();
    expect([await vault.state(), await vault.kept(), await vault.read('lmpi')]).toEqual(['empty', [], null]);
    await vault.write('lmpi', LMPI);
    await vault.lock();
    expect([await vault.state(), await vault.kept(), await vault.hasPassphrase()]).toEqual([
      'unlocked',
      ['lmpi'],
      false,
    ]);
    expect(await vault.read('lmpi')).toEqual(LMPI);
    expect(await vault.read('connectwise')).toBeNull();
    await vault.remove('lmpi');
    expect([await vault.state(), await vault.read('lmpi')]).toEqual(['empty', null]);
  });

  it('outlives the browser', async () => {
    const { vault, restarted } = world();
    await vault.write('connectwise', CONNECTWISE);
    expect(await restarted('browser').read('connectwise')).toEqual(CONNECTWISE);
  });

  it('keeps the keys of each PSA apart', async () => {
    const { vault, restarted } = world();
    await vault.write('connectwise', CONNECTWISE);
    await vault.write('autotask', AUTOTASK);
    await vault.remove('connectwise');
    expect(await vault.kept()).toEqual(['autotask']);
    expect(await restarted('browser').read('autotask')).toEqual(AUTOTASK);
  });

  it('gives back any text', async () => {
    const { vault } = world();
    const text = fc.string({ unit: 'binary' }).map((value) => value.toWellFormed());
    const secrets = fc.record({ accessToken: text, secretKey: text, apiUrl: text });
    await fc.assert(
      fc.asyncProperty(secrets, async (secret) => {
        await vault.write('lmpi', secret);
        expect(await vault.read('lmpi')).toEqual(secret);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps both of two secrets written at the same time', async () => {
    const { vault, restarted } = world();
    await Promise.all([vault.write('lmpi', LMPI), restarted('worker').write('connectwise', CONNECTWISE)]);
    expect(await vault.kept()).toEqual(['lmpi', 'connectwise']);
    expect([await vault.read('lmpi'), await vault.read('connectwise')]).toEqual([LMPI, CONNECTWISE]);
  });
});

describe('with a passphrase', () => {
  async function locked() {
    const made = world();
    await made.vault.write('lmpi', LMPI);
    await made.vault.setPassphrase(PASSPHRASE);
    expect(await made.vault.state()).toBe('unlocked');
    await made.vault.lock();
    return made;
  }

  it('locks, tells what is kept, and refuses to read or write', async () => {
    const { vault } = await locked();
    expect([await vault.state(), await vault.hasPassphrase(), await vault.kept()]).toEqual([
      'locked',
      true,
      ['lmpi'],
    ]);
    expect(await code(vault.read('lmpi'))).toBe('vault.locked');
    expect(await code(vault.write('lmpi', LMPI))).toBe('vault.locked');
    expect(await code(vault.setPassphrase(null))).toBe('vault.locked');
  });

  it('opens with the passphrase only', async () => {
    const { vault } = await locked();
    expect(await code(vault.unlock(`${PASSPHRASE}r`))).toBe('vault.wrong-passphrase');
    expect(await code(vault.unlock(''))).toBe('vault.wrong-passphrase');
    expect(await vault.state()).toBe('locked');
    await vault.unlock(PASSPHRASE);
    expect(await vault.read('lmpi')).toEqual(LMPI);
  });

  it('takes a passphrase typed in another Unicode form', async () => {
    const { vault } = world();
    await vault.write('lmpi', LMPI);
    await vault.setPassphrase('Zo\u00eb und J\u00fcrgen');
    await vault.lock();
    await vault.unlock('Zoe\u0308 und Ju\u0308rgen');
    expect(await vault.read('lmpi')).toEqual(LMPI);
  });

  it('stays unlocked when the worker is killed, and is locked when the browser was', async () => {
    const { vault, restarted } = await locked();
    await vault.unlock(PASSPHRASE);
    expect(await restarted('worker').read('lmpi')).toEqual(LMPI);
    const later = restarted('browser');
    expect([await later.state(), await code(later.read('lmpi')), await later.kept()]).toEqual([
      'locked',
      'vault.locked',
      ['lmpi'],
    ]);
    await later.unlock(PASSPHRASE);
    expect(await later.read('lmpi')).toEqual(LMPI);
  });

  it('changes the passphrase, and the old one no longer opens it', async () => {
    const { vault } = await locked();
    await vault.unlock(PASSPHRASE);
    await vault.setPassphrase('another passphrase');
    expect(await vault.read('lmpi')).toEqual(LMPI);
    await vault.lock();
    expect(await code(vault.unlock(PASSPHRASE))).toBe('vault.wrong-passphrase');
    await vault.unlock('another passphrase');
    expect(await vault.read('lmpi')).toEqual(LMPI);
  });

  it('removes the passphrase', async () => {
    const { vault, session, restarted } = await locked();
    await vault.unlock(PASSPHRASE);
    await vault.setPassphrase(null);
    expect([await vault.state(), await vault.hasPassphrase(), session.values.size]).toEqual([
      'unlocked',
      false,
      0,
    ]);
    expect(await restarted('browser').read('lmpi')).toEqual(LMPI);
  });

  it('voids the lease of an envelope that was replaced', async () => {
    const { vault, session, restarted } = await locked();
    await vault.unlock(PASSPHRASE);
    const before = structuredClone([...session.values]);
    await vault.setPassphrase('another passphrase');
    session.values.clear();
    for (const [key, value] of before) session.values.set(key, value);
    expect(await restarted('worker').state()).toBe('locked');
  });

  it('removes a secret while locked', async () => {
    const { vault } = await locked();
    await vault.remove('lmpi');
    expect([await vault.kept(), await vault.state()]).toEqual([[], 'locked']);
  });

  it('refuses a weak passphrase and stays as it was', async () => {
    const { vault } = world();
    for (const weak of ['', 'ninechars', 'aaaaaaaaaaaaaaaa'])
      expect(await code(vault.setPassphrase(weak))).toBe('vault.passphrase-weak');
    expect(await vault.hasPassphrase()).toBe(false);
  });

  it('works at full strength', { timeout: 60_000 }, async () => {
    const { session, databaseName, text } = world();
    const full = createVault({ session, now: () => 0, databaseName });
    await full.write('lmpi', LMPI);
    await full.setPassphrase(PASSPHRASE);
    expect(JSON.parse(await text()).kdf).toMatchObject({ memory: 65_536, passes: 3, parallelism: 1 });
    await full.lock();
    await full.unlock(PASSPHRASE);
    expect(await full.read('lmpi')).toEqual(LMPI);
  });

  it('forgets everything', async () => {
    const { vault, session, storage } = await locked();
    await vault.unlock(PASSPHRASE);
    await vault.forget();
    expect([await vault.state(), await vault.hasPassphrase(), await vault.kept()]).toEqual([
      'empty',
      false,
      [],
    ]);
    expect([session.values.size, await storage.load()]).toEqual([0, null]);
    await vault.write('lmpi', LMPI);
    expect(await vault.read('lmpi')).toEqual(LMPI);
  });
});

describe('deadlines', () => {
  const MINUTE = 60_000;
  async function unlocked() {
    const made = world();
    await made.vault.write('lmpi', LMPI);
    await made.vault.setPassphrase(PASSPHRASE);
    return made;
  }

  it('locks after half an hour without the user', async () => {
    const { vault, clock, session } = await unlocked();
    clock.time += 30 * MINUTE - 1;
    expect(await vault.state()).toBe('unlocked');
    clock.time += 1;
    expect([await vault.state(), await code(vault.read('lmpi'))]).toEqual(['locked', 'vault.locked']);
    await vault.touch();
    expect(await vault.state()).toBe('locked');
    expect([await vault.enforceDeadlines(), await vault.enforceDeadlines()]).toEqual([true, false]);
    expect(session.values.size).toBe(0);
  });

  it('is kept open by the user, but not by reading and not beyond twelve hours', async () => {
    const { vault, clock } = await unlocked();
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      clock.time += 20 * MINUTE;
      await vault.touch();
      expect(await vault.enforceDeadlines()).toBe(false);
      expect(await vault.read('lmpi')).toEqual(LMPI);
    }
    clock.time += 20 * MINUTE;
    expect(await vault.state()).toBe('locked');
  });

  it('is not kept open by reading', async () => {
    const { vault, clock } = await unlocked();
    clock.time += 20 * MINUTE;
    await vault.read('lmpi');
    clock.time += 10 * MINUTE;
    expect(await vault.state()).toBe('locked');
  });

  it('does not stay open because the clock was put back', async () => {
    const { vault, clock } = await unlocked();
    clock.time -= 365 * 24 * 60 * MINUTE;
    expect(await vault.state()).toBe('locked');
  });

  it('takes a damaged lease for none', async () => {
    const { vault, session } = await unlocked();
    for (const key of session.values.keys()) session.values.set(key, { idleUntil: Infinity });
    expect(await vault.state()).toBe('locked');
  });
});
