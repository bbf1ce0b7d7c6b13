import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { FailureError } from '@/lib/model/failure';
import { pushOf } from './harness.testing';
import { mustAgree } from './must-agree.testing';
import { confirmationOf, type Kind } from './plan.testing';
import { pushing } from './pushing.testing';

const SETS: Kind[] = ['set', 'set', 'set'];
const locked = new FailureError({ code: 'vault.locked', sentence: 'Locked.', nextStep: 'Unlock.' });

describe('a push that cannot go on', () => {
  it('waits for the network, tells it once, and goes on by itself', async () => {
    const { bench, kept, plan, psa, states, batch, toldOf } = await pushing(SETS);
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
    expect([await toldOf('paused'), await toldOf('resumed')]).toEqual([1, 1]);
  });

  it('keeps what it does not know the outcome of, and never sends it again', async () => {
    const { bench, kept, plan, psa, states, batch } = await pushing(['adjust']);
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

  it('begins no line that was confirmed long ago: what was shown was said of that day', async () => {
    const { bench, kept, plan, psa, store, states } = await pushing(SETS);
    psa.downUntil = bench.clock.now() + 9 * 3_600_000;
    const push = pushOf(bench, kept);
    await push.confirm(confirmationOf(plan));
    await push.idle();
    await bench.clock.sleep(9 * 3_600_000);
    await push.resume();
    await push.idle();
    expect(await states()).toEqual(['changed', 'changed', 'changed']);
    expect((await store.pushItems.all())[0]?.failure?.code).toBe('push.waited');
    expect(psa.sends).toBe(0);
  });

  it('nor one whose day nobody knows: the clock was a week ahead when it was confirmed', async () => {
    const { bench, kept, plan, psa, states } = await pushing(SETS);
    psa.downUntil = bench.clock.now() + 60_000;
    const push = pushOf(bench, kept);
    await push.confirm(confirmationOf(plan));
    await push.idle();
    psa.downUntil = 0;
    const late = pushOf(bench, kept, { now: () => bench.clock.now() - 7 * 24 * 3_600_000 });
    await late.resume();
    await late.idle();
    expect(await states()).toEqual(['changed', 'changed', 'changed']);
    expect(psa.sends).toBe(0);
  });

  it('waits for the unlocking', async () => {
    const { bench, kept, plan, psa, states, batch, toldOf } = await pushing(SETS);
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
    expect([await toldOf('paused'), await toldOf('resumed')]).toEqual([1, 1]);
  });

  it('writes nothing to another installation than its own', async () => {
    const { bench, kept, plan, psa, batch } = await pushing(SETS);
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

  it.each(['psa.unreadable', 'psa.refused'])(
    'leaves alone a line that cannot be read (%s), and goes on',
    async (code) => {
      const { bench, kept, plan, psa, states } = await pushing(SETS);
      const unreadable = new FailureError({ code, sentence: 'Odd.', nextStep: '' });
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
    },
  );

  it('asks to be woken when the store refuses, and loses nothing', async () => {
    const run = await pushing(SETS);
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

  it.each(Array.from({ length: 12 }, (_, at) => at + 1))(
    'sends nothing that a full disk cannot take, from transaction %i on, and says so',
    async (from) => {
      const { bench, kept, plan, psa, store, states } = await pushing(['adjust', 'adjust']);
      const full = new FailureError({ code: 'store.full', sentence: 'No room.', nextStep: 'Free some.' });
      let [count, isFull] = [0, true];
      const push = pushOf(bench, kept, {
        store: {
          ...store,
          commit(changes) {
            count += 1;
            return isFull && count > from ? Promise.reject(full) : store.commit(changes);
          },
        },
      });
      await push.confirm(confirmationOf(plan));
      await push.idle();
      const told = (await store.pushEntries.all()).filter(({ kind }) => kind === 'sending');
      expect(psa.sends).toBe(told.length);
      const { batch } = await push.status();
      if (batch) expect(batch).toMatchObject({ state: 'running', because: { code: 'store.full' } });
      isFull = false;
      await bench.clock.sleep(30_000);
      await push.resume();
      await push.idle();
      await mustAgree(bench, kept, 'full');
      expect(await states()).toEqual(['done', 'done']);
      expect(psa.sends).toBe(2);
      expect(push.trouble?.()).toBeNull();
    },
  );
});
