// @vitest-environment node
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { failureOf } from '@/lib/model/failure';
import { joined } from './bytes';
import { encrypt, importKey } from './cipher';
import type { Vault } from './contract';
import { contextOf, type Envelope, parseEnvelope, SECRET_NAMES, seal, serialiseEnvelope } from './envelope';
import { derivePassphraseKey } from './kdf';
import { newDataKey, newKdf, unwrapDataKey } from './keys';
import { secretToBytes } from './secrets';
import { CHEAP, CONNECTWISE, LMPI, PASSPHRASE, world } from './world.testing';

async function full(passphrase: string | null) {
  const made = world();
  await made.vault.write('lmpi', LMPI);
  await made.vault.write('connectwise', CONNECTWISE);
  if (passphrase) await made.vault.setPassphrase(passphrase);
  return made;
}

/** Everything a user can do to get the secrets out. Codes of the failures met. */
async function useAll(vault: Vault, passphrase: string | null): Promise<string[]> {
  const codes: string[] = [];
  const tried = async (work: Promise<unknown>) => {
    await work.catch((thrown: unknown) => codes.push(failureOf(thrown).code));
  };
  if (passphrase) await tried(vault.unlock(passphrase));
  await tried(vault.read('lmpi'));
  await tried(vault.read('connectwise'));
  return codes;
}

it('writes the secrets in the order of older envelopes, which would pass for damaged otherwise', () => {
  expect(SECRET_NAMES.slice(0, 2)).toEqual(['lmpi', 'connectwise']);
});

describe('tampering', () => {
  for (const passphrase of [null, PASSPHRASE])
    it(`is noticed at any byte, ${passphrase ? 'with' : 'without'} a passphrase`, {
      timeout: 60_000,
    }, async () => {
      const { tamper, text, restarted } = await full(passphrase);
      const original = await text();
      expect(await useAll(restarted('browser'), passphrase)).toEqual([]);
      const noticed = async (position: number, mask: number) => {
        const changed = Buffer.from(original);
        changed[position] = (changed[position] ?? 0) ^ mask;
        await tamper(() => changed.toString('utf8'));
        const codes = await useAll(restarted('browser'), passphrase);
        await tamper(() => original);
        expect(codes, `byte ${position} under mask ${mask}`).toContain('vault.damaged');
      };
      for (let position = 0; position < original.length; position += 1) await noticed(position, 1);
      const anywhere = fc.nat({ max: original.length - 1 });
      await fc.assert(fc.asyncProperty(anywhere, fc.integer({ min: 1, max: 255 }), noticed), {
        numRuns: 200,
      });
    });

  it('is noticed when one secret stands in the place of the other or comes from another vault', async () => {
    const { tamper, vault } = await full(null);
    const foreign = JSON.parse(await (await full(null)).text());
    await tamper((text) => {
      const envelope = JSON.parse(text);
      envelope.secrets = { lmpi: envelope.secrets.connectwise, connectwise: foreign.secrets.connectwise };
      return JSON.stringify(envelope);
    });
    expect(await useAll(vault, null)).toEqual(['vault.damaged', 'vault.damaged']);
  });

  it('is answered by a state that leads to the way out', async () => {
    const { tamper, vault } = await full(null);
    await tamper((text) => text.slice(1));
    expect([await vault.state(), await vault.hasPassphrase(), await vault.kept()]).toEqual([
      'locked',
      true,
      [],
    ]);
    await vault.forget();
    expect(await vault.state()).toBe('empty');
  });

  it('by weaker parameters is refused before any key is derived', async () => {
    const { tamper, restarted } = await full(PASSPHRASE);
    const strict = restarted('browser', { floor: { memory: 65_536, passes: 3, parallelism: 1 } });
    expect(await useAll(strict, PASSPHRASE)).toContain('vault.damaged');
    await tamper((text) => text.replace('"memory":8', '"memory":99999999'));
    expect(await useAll(restarted('browser'), PASSPHRASE)).toContain('vault.damaged');
  });
});

it('never uses an IV twice', async () => {
  const { vault, text } = world();
  const seen = new Set<string>();
  let writes = 0;
  for (let round = 0; round < 40; round += 1) {
    await vault.write('lmpi', LMPI);
    const envelope = parseEnvelope(await text(), CHEAP);
    seen.add(envelope.secrets.lmpi?.iv ?? 'none');
    writes += 1;
    if (round % 10 === 9) {
      await vault.setPassphrase(`${PASSPHRASE}${round}`);
      const changed = parseEnvelope(await text(), CHEAP);
      seen.add(changed.dataKey.iv).add(changed.secrets.lmpi?.iv ?? 'none');
      writes += 2;
    }
  }
  expect(seen.size).toBe(writes);
});

it('has no secret in clear, nor in any failure', async () => {
  const { vault, text, tamper, restarted } = await full(PASSPHRASE);
  const private_ = [...Object.values(LMPI), CONNECTWISE.publicKey, CONNECTWISE.privateKey, PASSPHRASE];
  const shown: string[] = [await text()];
  const collect = (work: Promise<unknown>) =>
    work.catch((thrown: Error) =>
      shown.push(JSON.stringify(failureOf(thrown)), String(thrown), thrown.stack ?? ''),
    );
  await collect(vault.setPassphrase('short'));
  const later = restarted('browser');
  await collect(later.read('lmpi'));
  await collect(later.unlock('a wrong passphrase'));
  await tamper((kept) => kept.replace('"data":"', '"data":"AAAA'));
  await collect(later.unlock(PASSPHRASE));
  await collect(vault.read('lmpi'));
  expect(shown.length).toBeGreaterThan(12);
  for (const secret of private_) expect(shown.join('\n')).not.toContain(secret);
});

describe('an envelope of version 1', () => {
  /** Puts on disk what version 1 wrote. */
  async function old(passphrase: string | null) {
    const made = world();
    await made.vault.write('lmpi', LMPI);
    const kept = await made.storage.load();
    if (!kept?.deviceKey) throw new Error('nothing kept');
    const kdf = passphrase ? newKdf(CHEAP) : ({ id: 'none' } as const);
    const envelope: Envelope = { version: 1, kdf, dataKey: { iv: '', data: '' }, secrets: {} };
    const raw = newDataKey();
    let inside = raw;
    if (passphrase && kdf.id === 'argon2id') {
      const key = await derivePassphraseKey(passphrase, kdf);
      const layer = await encrypt(key, raw, contextOf(envelope, 'data key under passphrase'));
      inside = joined(layer.iv, layer.data);
    }
    envelope.dataKey = await seal(kept.deviceKey, inside, contextOf(envelope, 'data key under device'));
    const key = await importKey(raw);
    envelope.secrets.lmpi = await seal(key, secretToBytes(LMPI), contextOf(envelope, 'lmpi'));
    await made.tamper(() => serialiseEnvelope(envelope));
    return { ...made, raw };
  }

  it('is upgraded when it is read, and its data key replaced', async () => {
    const { vault, text, storage, raw } = await old(null);
    expect(JSON.parse(await text())).toMatchObject({ version: 1, passphrase: null });
    expect(await vault.read('lmpi')).toEqual(LMPI);
    const envelope = parseEnvelope(await text(), CHEAP);
    expect(envelope.version).toBe(2);
    const kept = await storage.load();
    if (!kept?.deviceKey) throw new Error('nothing kept');
    expect((await unwrapDataKey(envelope, kept.deviceKey, null)).raw).not.toEqual(raw);
    expect(await vault.read('lmpi')).toEqual(LMPI);
  });

  it('is upgraded at unlock, and only with the right passphrase', async () => {
    const { vault, text } = await old(PASSPHRASE);
    expect([await vault.state(), await vault.kept()]).toEqual(['locked', ['lmpi']]);
    await expect(vault.unlock('not the passphrase')).rejects.toThrow('vault.wrong-passphrase');
    expect(JSON.parse(await text()).version).toBe(1);
    await vault.unlock(PASSPHRASE);
    expect(JSON.parse(await text())).toMatchObject({ version: 2, kdf: { id: 'argon2id' } });
    expect(await vault.read('lmpi')).toEqual(LMPI);
  });

  it('cannot be had by writing the older version into a newer envelope', async () => {
    const { vault, tamper } = await full(null);
    await tamper((text) =>
      text.replace('"version":2', '"version":1').replace('"kdf":{"id":"none"}', '"passphrase":null'),
    );
    expect(await useAll(vault, null)).toEqual(['vault.damaged', 'vault.damaged']);
  });

  it('loses nothing when the worker dies before the new one is written', async () => {
    const { text, restarted } = await old(PASSPHRASE);
    const before = await text();
    const put = IDBObjectStore.prototype.put;
    const death = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey,
    ) {
      const request = put.call(this, value, key);
      if (key === 'device key') this.transaction.abort();
      return request;
    });
    await expect(restarted('browser').unlock(PASSPHRASE)).rejects.toThrow('vault.unavailable');
    expect(death).toHaveBeenCalled();
    death.mockRestore();
    expect(await text()).toBe(before);
    const later = restarted('browser');
    await later.unlock(PASSPHRASE);
    expect(await later.read('lmpi')).toEqual(LMPI);
  });
});

it('raises a derivation below today’s cost at unlock', async () => {
  const { restarted, text } = await full(PASSPHRASE);
  const stronger = restarted('browser', { cost: { memory: 16, passes: 2, parallelism: 1 } });
  await stronger.unlock(PASSPHRASE);
  expect(JSON.parse(await text()).kdf).toMatchObject({ memory: 16, passes: 2 });
  expect(await stronger.read('lmpi')).toEqual(LMPI);
  await stronger.lock();
  await stronger.unlock(PASSPHRASE);
  expect(await stronger.read('connectwise')).toEqual(CONNECTWISE);
});
