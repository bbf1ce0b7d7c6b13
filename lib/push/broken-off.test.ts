import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { localLocks } from '@/lib/store/locks';
import { depsOf, pushOf } from './harness.testing';
import { mortal } from './mortal.testing';
import { mustAgree } from './must-agree.testing';
import { confirmationOf, type Kind } from './plan.testing';
import { createPush } from './push';
import { type Pushing, pushing } from './pushing.testing';

/** Confirms, and dies at a call. */
async function dying({ bench, kept, plan }: Pushing, at: number, when: 'before' | 'after'): Promise<void> {
  const worker = mortal(depsOf(bench, kept), at, when);
  const push = createPush(worker.deps);
  const end = push.confirm(confirmationOf(plan)).then(() => push.idle());
  expect(await Promise.race([worker.death, end])).toBe('dead');
}

const SETS: Kind[] = ['set', 'set', 'set'];

describe('a push that is paused or stopped', () => {
  it.each(['pause', 'stop'] as const)('%s acts after the line under way', async (act) => {
    const run = await pushing(SETS);
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

  it('while the PSA is busy is not taken for not begun: a request that was turned away may have been done', async () => {
    for (const fault of ['busy', 'busy and done'] as const) {
      const { bench, kept, plan, psa, states, batch, store } = await pushing(['adjust', 'set']);
      psa.faults.set(0, fault);
      let asked: Promise<void> | null = null;
      const push = pushOf(bench, kept, {
        // It waits until the PSA may be asked again.
        async sleep(ms) {
          asked ??= batch().then(({ id }) => push.stop(id));
          await asked;
          await bench.clock.sleep(ms);
        },
      });
      await push.confirm(confirmationOf(plan));
      await push.idle();
      await mustAgree(bench, kept, fault);
      expect(await states()).toEqual([fault === 'busy' ? 'refused' : 'done', 'stopped']);
      expect(psa.sends).toBe(1);
      expect((await store.pushItems.all())[0]?.failure?.code).toBe(
        fault === 'busy' ? 'push.busy' : undefined,
      );
      expect((await batch()).endedAt).not.toBeNull();
    }
  });

  it('in another context acts after the line under way too', async () => {
    const { bench, kept, plan, psa, states, batch } = await pushing(SETS);
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
    const run = await pushing(['cut over', 'set']);
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
    const run = await pushing(SETS);
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
async function callOfSend({ plan }: Pushing): Promise<number> {
  const other = await pushing(plan.lines.map(() => 'set' as const));
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
