import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { FailureError } from '@/lib/model/failure';
import { localLocks } from '@/lib/store/locks';
import { deathBench } from './death.testing';
import { depsOf, outliving, pushOf } from './harness.testing';
import { mortal } from './mortal.testing';
import { mustAgree } from './must-agree.testing';
import { confirmationOf, type Kind } from './plan.testing';
import { createPush } from './push';

const set = async (kinds: readonly Kind[]) => {
  const bench = await deathBench(kinds);
  const { store } = bench.bench;
  return {
    ...bench,
    kept: outliving(),
    states: async () => (await store.pushItems.all()).map(({ state }) => state),
    told: async (kind: string) =>
      (await store.pushEntries.all()).filter((entry) => entry.kind === kind).length,
    async batch() {
      const [batch] = await store.pushBatches.all();
      if (!batch) throw new Error('no batch');
      return batch;
    },
  };
};
type Set = Awaited<ReturnType<typeof set>>;

/** Confirms, and dies at a call. */
async function dying({ bench, kept, plan }: Set, at: number, when: 'before' | 'after'): Promise<void> {
  const worker = mortal(depsOf(bench, kept), at, when);
  const push = createPush(worker.deps);
  const end = push.confirm(confirmationOf(plan)).then(() => push.idle());
  expect(await Promise.race([worker.death, end])).toBe('dead');
}

const SETS: Kind[] = ['set', 'set', 'set'];
const locked = new FailureError({ code: 'vault.locked', sentence: 'Locked.', nextStep: 'Unlock.' });

describe('a push that is paused or stopped', () => {
  it.each(['pause', 'stop'] as const)('%s acts after the line under way', async (act) => {
    const run = await set(SETS);
    const { bench, kept, plan, psa, states, batch } = run;
    const push = pushOf(bench, kept);
    let asked: Promise<void> = Promise.resolve();
    psa.onRequest = (_request, kind) => {
      if (kind === 'send' && psa.sends === 1) asked = batch().then(({ id }) => push[act](id));
    };
    await push.confirm(confirmationOf(plan));
    await push.idle();
    await asked;
    await push.idle();
    const rest = act === 'pause' ? 'waiting' : 'stopped';
    expect(await states()).toEqual(['done', rest, rest]);
    expect(psa.sends).toBe(1);
    expect(await batch()).toMatchObject({ state: act === 'pause' ? 'paused' : 'stopped', because: null });
    if (act === 'stop') return expect((await batch()).endedAt).not.toBeNull();
    await push.resume();
    expect(psa.sends).toBe(1);
    await push.goOn((await batch()).id);
    await push.idle();
    await mustAgree(bench, kept, act);
    expect(await states()).toEqual(['done', 'done', 'done']);
  });

  it('in another context acts after the line under way too', async () => {
    const { bench, kept, plan, psa, states, batch } = await set(SETS);
    const locks = localLocks();
    const [one, two] = [pushOf(bench, kept, { locks }), pushOf(bench, kept, { locks })];
    let asked: Promise<void> = Promise.resolve();
    psa.onRequest = (request) => {
      if (request === 4) asked = batch().then(({ id }) => two.stop(id));
    };
    await one.confirm(confirmationOf(plan));
    await Promise.all([one.idle(), two.idle()]);
    await asked;
    await Promise.all([one.resume(), two.resume()]);
    expect(await states()).toEqual(['done', 'done', 'stopped']);
    await mustAgree(bench, kept, 'stopped elsewhere');
  });

  it.each(['pause', 'stop'] as const)('after a death: %s takes a half line to its end', async (act) => {
    const run = await set(['cut over', 'set']);
    // Confirmed and its head, read; journalled and its head, sent, answered and its head, read; concluded.
    await dying(run, 10, 'after');
    const { bench, kept, psa, states, batch } = run;
    const [item] = await bench.store.pushItems.all();
    expect(item).toMatchObject({ state: 'waiting', step: 1 });
    const push = pushOf(bench, kept);
    await push[act]((await batch()).id);
    await push.idle();
    expect(await states()).toEqual(['done', act === 'pause' ? 'waiting' : 'stopped']);
    expect(psa.sends).toBe(2);
  });

  it('resolves by reading what a dead worker sent, and begins nothing', async () => {
    const run = await set(SETS);
    const sent = await callOfSend(run);
    await dying(run, sent, 'after');
    const { bench, kept, psa, states, batch } = run;
    expect(await states()).toEqual(['writing', 'waiting', 'waiting']);
    const push = pushOf(bench, kept);
    await push.pause((await batch()).id);
    await push.idle();
    expect(await states()).toEqual(['done', 'waiting', 'waiting']);
    expect(psa.sends).toBe(1);
    expect((await batch()).state).toBe('paused');
  });
});

/** Which call of a worker is the first that writes to the PSA. */
async function callOfSend({ plan }: Set): Promise<number> {
  const other = await set(plan.lines.map(() => 'set' as const));
  const worker = mortal(depsOf(other.bench, other.kept), Number.POSITIVE_INFINITY, 'before');
  let call = 0;
  other.psa.onRequest = (_request, kind) => {
    if (kind === 'send' && call === 0) call = worker.calls();
  };
  const push = createPush(worker.deps);
  await push.confirm(confirmationOf(other.plan));
  await push.idle();
  return call;
}

describe('a push that cannot go on', () => {
  it('waits for the network, tells it once, and goes on by itself', async () => {
    const { bench, kept, plan, psa, states, batch, told } = await set(SETS);
    psa.downUntil = bench.clock.now() + 400_000;
    const push = pushOf(bench, kept);
    await push.confirm(confirmationOf(plan));
    await push.idle();
    for (let round = 0; round < 5; round++) {
      expect(await batch()).toMatchObject({ state: 'paused', because: { code: 'network.unreachable' } });
      expect(kept.wakeAt).toBe((await batch()).retryAt);
      await bench.clock.sleep(61_000);
      await push.resume();
    }
    await bench.clock.sleep(200_000);
    await push.resume();
    await mustAgree(bench, kept, 'network');
    expect(await states()).toEqual(['done', 'done', 'done']);
    expect([await told('paused'), await told('resumed')]).toEqual([1, 1]);
  });

  it('keeps what it does not know the outcome of, and never sends it again', async () => {
    const { bench, kept, plan, psa, states, batch } = await set(['adjust']);
    psa.faults.set(0, 'lost after');
    const push = pushOf(bench, kept);
    // The network goes with the answer, and not with the request.
    psa.onRequest = (request) => {
      if (request === 2) psa.downUntil = bench.clock.now() + 300_000;
    };
    await push.confirm(confirmationOf(plan));
    await push.idle();
    expect(await states()).toEqual(['writing']);
    expect(await batch()).toMatchObject({ state: 'paused', because: { code: 'network.unreachable' } });
    await bench.clock.sleep(61_000);
    await push.resume();
    expect(await states()).toEqual(['writing']);
    await bench.clock.sleep(300_000);
    await push.resume();
    await mustAgree(bench, kept, 'lost');
    expect(await states()).toEqual(['done']);
    expect(psa.sends).toBe(1);
  });

  it('waits for the unlocking', async () => {
    const { bench, kept, plan, psa, states, batch, told } = await set(SETS);
    let isLocked = false;
    const push = pushOf(bench, kept, {
      system: () => (isLocked ? Promise.reject(locked) : Promise.resolve(bench.system)),
    });
    psa.onRequest = (request) => {
      if (request === 2) isLocked = true;
    };
    await push.confirm(confirmationOf(plan));
    await push.idle();
    expect(await states()).toEqual(['done', 'waiting', 'waiting']);
    expect(await batch()).toMatchObject({
      state: 'paused',
      because: { code: 'vault.locked' },
      retryAt: null,
    });
    await push.resume();
    isLocked = false;
    await push.resume();
    expect(await states()).toEqual(['done', 'done', 'done']);
    expect([await told('paused'), await told('resumed')]).toEqual([1, 1]);
  });

  it('writes nothing to another installation than its own', async () => {
    const { bench, kept, plan, psa, batch } = await set(SETS);
    let system = bench.system;
    const push = pushOf(bench, kept, { system: async () => system });
    const confirmed = push.confirm(confirmationOf(plan));
    await confirmed;
    system = { ...system, id: 'eu/other' };
    await push.idle();
    const sends = psa.sends;
    expect(sends).toBeLessThanOrEqual(1);
    expect(await batch()).toMatchObject({ state: 'paused', because: { code: 'push.other-system' } });
    await push.goOn((await batch()).id);
    await push.idle();
    expect(psa.sends).toBe(sends);
    system = bench.system;
    await push.resume();
    expect(psa.sends).toBe(sends);
    await push.goOn((await batch()).id);
    await push.idle();
    await mustAgree(bench, kept, 'other system');
  });

  it('leaves alone a line that cannot be read, and goes on', async () => {
    const { bench, kept, plan, psa, states } = await set(SETS);
    const unreadable = new FailureError({ code: 'psa.unreadable', sentence: 'Odd.', nextStep: '' });
    const api = psa.api();
    const sight = api.writes.sight;
    const odd = {
      ...api.writes,
      sight: (...input: Parameters<typeof sight>) =>
        input[1] === 'connectwise:p1' ? Promise.reject(unreadable) : sight(...input),
    };
    const push = pushOf(bench, kept, { psa: async () => ({ ...api, writes: odd }) });
    await push.confirm(confirmationOf(plan));
    await push.idle();
    expect(await states()).toEqual(['done', 'changed', 'done']);
    expect(psa.sends).toBe(2);
  });

  it('asks to be woken when the store refuses, and loses nothing', async () => {
    const run = await set(SETS);
    const { bench, kept, plan, psa } = run;
    let left = 4;
    const store = {
      ...bench.store,
      commit: (changes: Parameters<typeof bench.store.commit>[0]) =>
        --left === 0 ? Promise.reject(new Error('full')) : bench.store.commit(changes),
    };
    const push = pushOf({ ...bench, store }, kept);
    await push.confirm(confirmationOf(plan));
    await push.idle();
    expect(kept.wakeAt).toBeGreaterThan(bench.clock.now());
    await push.resume();
    await mustAgree(bench, kept, 'store refused');
    expect(psa.sends).toBe(3);
  });
});
