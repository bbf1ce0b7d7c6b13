import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Store } from '@/lib/store/contract';
import { localLocks } from '@/lib/store/locks';
import { pushOf } from './harness.testing';
import { mustAgree } from './must-agree.testing';
import { confirmationOf, KINDS, type Kind } from './plan.testing';
import { pushing } from './pushing.testing';

const SETS: Kind[] = ['set', 'set', 'set'];
const LINE = ['sending', 'answered', 'read back'];

describe('a push', () => {
  it('writes each line once, reads it back and tells everything', async () => {
    const { bench, kept, plan, states, told, batch } = await pushing(KINDS);
    const push = pushOf(bench, kept);
    await push.confirm(confirmationOf(plan));
    await push.idle();
    await mustAgree(bench, kept, 'plain');
    expect(await states()).toEqual(['done', 'done', 'done', 'done']);
    expect(await batch()).toMatchObject({ state: 'ended', because: null, retryAt: null });
    expect(await told()).toEqual(['confirmed', ...LINE, ...LINE, ...LINE, ...LINE, ...LINE, 'ended']);
    expect(kept.changed).toEqual(['connectwise:100', 'connectwise:101']);
    expect(await push.status()).toEqual({ batch: null, needsPerson: 0 });
  });

  it('sends nothing to a line that was changed since, and goes on', async () => {
    const { bench, kept, plan, psa, states, store } = await pushing(SETS);
    psa.disturb('connectwise:l0');
    const push = pushOf(bench, kept);
    await push.confirm(confirmationOf(plan));
    await push.idle();
    expect(await states()).toEqual(['changed', 'done', 'done']);
    expect(psa.sends).toBe(2);
    const [first] = await store.pushItems.all();
    expect(first?.failure?.sentence).toContain('quantity 1010 instead of 10');
  });

  it('looks at a line as the first of two changes left it before the second', async () => {
    const { bench, kept, plan, psa, states } = await pushing(['cut over']);
    psa.onRequest = (request) => {
      // Between the first step's reading back and the reading before the second.
      if (request === 3) psa.disturb('connectwise:l0');
    };
    const push = pushOf(bench, kept);
    await push.confirm(confirmationOf(plan));
    await push.idle();
    expect(await states()).toEqual(['half done']);
    expect(psa.sends).toBe(1);
    expect((await push.status()).needsPerson).toBe(1);
  });

  it('waits where the PSA is busy, reads again and sends again; not where it was done all the same', async () => {
    const { bench, kept, plan, psa, states, told } = await pushing(['adjust', 'adjust']);
    psa.faults = new Map([
      [0, 'busy'],
      [2, 'busy and done'],
    ]);
    const push = pushOf(bench, kept);
    const began = bench.clock.now();
    await push.confirm(confirmationOf(plan));
    await push.idle();
    await mustAgree(bench, kept, 'busy');
    expect(await states()).toEqual(['done', 'done']);
    expect(psa.sends).toBe(3);
    expect(bench.clock.now() - began).toBeGreaterThanOrEqual(6_000);
    const busy = ['sending', 'answered'];
    expect(await told()).toEqual(['confirmed', ...busy, ...LINE, ...busy, 'read back', 'ended']);
  });

  it('does not wait for ever', async () => {
    const { bench, kept, plan, psa, states, batch } = await pushing(['adjust']);
    psa.faults = new Map(Array.from({ length: 20 }, (_, at) => [at, 'busy'] as const));
    const push = pushOf(bench, kept);
    await push.confirm(confirmationOf(plan));
    await push.idle();
    expect(await states()).toEqual(['waiting']);
    expect(await batch()).toMatchObject({ state: 'paused', because: { code: 'psa.rate-limit' } });
    expect(kept.wakeAt).toBe((await batch()).retryAt);
  });

  it('pauses where a right is missing, and tells which line it was', async () => {
    const { bench, kept, plan, psa, states, batch } = await pushing(SETS);
    psa.faults.set(1, 'no right');
    const push = pushOf(bench, kept);
    await push.confirm(confirmationOf(plan));
    await push.idle();
    expect(await states()).toEqual(['done', 'refused', 'waiting']);
    expect(await batch()).toMatchObject({ state: 'paused', because: { code: 'psa.right' }, retryAt: null });
    await push.resume();
    expect(await states()).toEqual(['done', 'refused', 'waiting']);
    await push.goOn((await batch()).id);
    await push.idle();
    expect(await states()).toEqual(['done', 'refused', 'done']);
  });

  it('tells an agreement once, or every few seconds where it takes long', async () => {
    const { bench, kept, plan, psa } = await pushing([...SETS, 'set']);
    const push = pushOf(bench, kept);
    await push.confirm(confirmationOf(plan));
    await push.idle();
    expect(kept.changed).toEqual(['connectwise:100', 'connectwise:101']);
    const slow = await pushing(SETS);
    slow.psa.faults.set(1, 'lost after');
    const other = pushOf(slow.bench, slow.kept);
    await other.confirm(confirmationOf(slow.plan));
    await other.idle();
    expect(slow.kept.changed.length).toBeGreaterThanOrEqual(1);
    expect(psa.sends).toBe(4);
  });

  it('leaves one note for each agreement, with what was done and by whom', async () => {
    const { bench, kept, plan, psa, told } = await pushing([...SETS, 'set']);
    psa.disturb('connectwise:l3');
    const push = pushOf(bench, kept);
    await push.confirm(confirmationOf(plan, { note: true }));
    await push.idle();
    expect(psa.notes).toHaveLength(1);
    expect(psa.notes[0]).toContain('by Ada');
    expect(psa.notes[0]).toContain('Product 2: 12 -> 42 from 1 Dec');
    expect((await told()).slice(-3)).toEqual(['noted', 'noted', 'ended']);
  });

  it('marks what it undoes', async () => {
    const { bench, kept, plan, psa, store } = await pushing(['set']);
    const push = pushOf(bench, kept);
    await push.confirm(confirmationOf(plan));
    await push.idle();
    const [done] = await store.pushItems.all();
    const [line] = plan.lines;
    const [option] = line?.options ?? [];
    if (!done || !line || !option) throw new Error('nothing planned');
    const basis = psa.sightOf('connectwise:100', 'connectwise:p0');
    const undo = { ...line, undoes: done.id, options: [{ ...option, basis }] };
    await store.pushPlans.put({ ...plan, kind: 'undo', madeAt: bench.clock.now(), lines: [undo] });
    await push.confirm(confirmationOf(plan));
    await push.idle();
    const items = await store.pushItems.all();
    const undoing = items.find(({ id }) => id !== done.id);
    expect(undoing?.state).toBe('done');
    expect(items.find(({ id }) => id === done.id)?.undoneBy).toBe(undoing?.id);
  });

  it('writes three times for a line, and reads no more than it has to', async () => {
    const kinds = Array.from({ length: 50 }, () => 'set' as const);
    const { bench, kept, plan, psa, store } = await pushing(kinds);
    let commits = 0;
    const counted: Store = {
      ...store,
      commit(changes) {
        commits += 1;
        return store.commit(changes);
      },
    };
    const push = pushOf({ ...bench, store: counted }, kept);
    await push.confirm(confirmationOf(plan));
    await push.idle();
    expect(commits).toBe(50 * 3 + 2);
    expect(psa.requests).toBe(50 * 3);
  });

  it('is single: another context does nothing and sees it', async () => {
    const { bench, kept, plan, psa } = await pushing(SETS);
    const locks = localLocks();
    const [one, two] = [pushOf(bench, kept, { locks }), pushOf(bench, kept, { locks })];
    await one.confirm(confirmationOf(plan));
    await Promise.all([one.resume(), two.resume(), one.resume(), two.resume()]);
    await Promise.all([one.idle(), two.idle()]);
    expect(psa.sends).toBe(3);
    await mustAgree(bench, kept, 'two contexts');
  });
});

describe('a line that a person has to look at', () => {
  it('is put right by a later push of the same product, and not by one of another installation', async () => {
    const { bench, kept, plan, psa, store, states } = await pushing(['adjust']);
    psa.faults.set(0, 'doubled');
    const push = pushOf(bench, kept);
    await push.confirm(confirmationOf(plan));
    await push.idle();
    expect(await states()).toEqual(['done twice']);
    const [twice] = await store.pushItems.all();
    expect(twice?.failure?.code).toBe('push.twice');
    const again = async () => {
      const basis = psa.sightOf('connectwise:100', 'connectwise:p0');
      const lines = plan.lines.map((line) => ({
        ...line,
        options: line.options.map((option) => ({ ...option, basis })),
      }));
      await store.pushPlans.put({ ...plan, madeAt: bench.clock.now(), lines });
      await push.confirm(confirmationOf(plan));
      await push.idle();
    };
    const [batch] = await store.pushBatches.all();
    if (!batch) throw new Error('no batch');
    await store.pushBatches.put({ ...batch, systemId: 'other' });
    await again();
    expect((await push.status()).needsPerson).toBe(1);
    await store.pushBatches.put(batch);
    await again();
    expect((await push.status()).needsPerson).toBe(0);
  });
});
