import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { PushKind } from '@/lib/model/push';
import { pushOf } from './harness.testing';
import { planUndo } from './plan/undo';
import { confirmationOf } from './plan.testing';
import { pushing } from './pushing.testing';

/** A line that counted twice, and another line of the same product on the same agreement that is written after it. */
async function besideADouble(kind: PushKind): Promise<number> {
  const { bench, kept, plan, psa, store } = await pushing(['adjust']);
  psa.faults.set(0, 'doubled');
  const push = pushOf(bench, kept);
  await push.confirm(confirmationOf(plan));
  await push.idle();
  expect((await push.status()).needsPerson).toBe(1);

  psa.add('connectwise:100', 'connectwise:other', 'connectwise:p0', '5');
  const basis = psa.sightOf('connectwise:100', 'connectwise:p0');
  const lines = plan.lines.map((line) => ({
    ...line,
    undoes: kind === 'push' ? null : 'an item of long ago',
    options: line.options.map((option) => ({
      ...option,
      basis,
      writes: option.writes.map((write) => ({ ...write, lineId: 'connectwise:other' })),
    })),
  }));
  await store.pushPlans.put({ ...plan, kind, madeAt: bench.clock.now(), lines });
  await push.confirm(confirmationOf(plan));
  await push.idle();
  return (await push.status()).needsPerson;
}

it('a push puts right what it was reckoned with: all rows of the product', async () => {
  expect(await besideADouble('push')).toBe(0);
});

it.each(['undo', 'correction'] as const)(
  '%s of one row leaves another that counted twice to be looked at',
  async (kind) => {
    expect(await besideADouble(kind)).toBe(1);
  },
);

describe('what is undone is as before it: what it had put right is not right any more', () => {
  /** A line that counted twice, or once, and what undoes the newest push of it; `undo` resolves with who is told to look. */
  async function written(fault: 'doubled' | 'none') {
    const run = await pushing(['adjust']);
    const { bench, kept, plan, psa, store } = run;
    psa.faults.set(0, fault);
    const push = pushOf(bench, kept);
    await push.confirm(confirmationOf(plan));
    await push.idle();
    const confirm = async (kind: PushKind, lines: typeof plan.lines) => {
      await bench.clock.sleep(1_000);
      await store.pushPlans.put({ ...plan, kind, madeAt: bench.clock.now(), lines });
      await push.confirm(confirmationOf({ ...plan, lines }));
      await push.idle();
    };
    const sight = () => psa.sightOf('connectwise:100', 'connectwise:p0');
    const items = async () =>
      (await store.pushItems.all()).sort((a, b) => a.updatedAt - b.updatedAt || (a.id < b.id ? -1 : 1));
    return {
      items,
      needsPerson: async () => (await push.status()).needsPerson,
      again: () =>
        confirm(
          'push',
          plan.lines.map((line) => ({
            ...line,
            options: line.options.map((option) => ({ ...option, basis: sight() })),
          })),
        ),
      async undo(id: string) {
        const item = await store.pushItems.get(id);
        if (!item) throw new Error('no item');
        const line = planUndo(item, 'undo', sight(), psa.api().writes, () => false);
        expect(line.cannot).toBeNull();
        await confirm('undo', [line]);
      },
      newest: async () =>
        (await store.pushItems.all()).sort((a, b) => b.updatedAt - a.updatedAt)[0]?.id ?? '',
      stateOf: async (id: string) => (await store.pushItems.get(id))?.undoneBy ?? null,
    };
  }

  it('a line that counted twice is to be looked at again when the push that settled it is undone', async () => {
    const { again, needsPerson, newest, undo } = await written('doubled');
    await again();
    expect(await needsPerson()).toBe(0);
    await undo(await newest());
    expect(await needsPerson()).toBe(1);
  });

  it('a push whose undo is undone stands again, and can be undone again', async () => {
    const { items, newest, stateOf, undo } = await written('none');
    const [first] = await items();
    const id = first?.id ?? '';
    await undo(id);
    const undoing = await newest();
    expect(await stateOf(id)).toBe(undoing);
    await undo(undoing);
    expect(await stateOf(id)).toBeNull();
    await undo(id);
    expect(await stateOf(id)).toBe(await newest());
  });
});
