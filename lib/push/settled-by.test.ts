import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { PushKind } from '@/lib/model/push';
import { pushOf } from './harness.testing';
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
