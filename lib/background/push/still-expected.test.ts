import { beforeEach, expect, it } from 'vitest';
import { failureOf } from '@/lib/model/failure';
import { FakePsa } from '@/lib/push/fake-psa.testing';
import { fakeClock } from '@/lib/push/harness.testing';
import { batchOf, confirmationOf, planOf } from '@/lib/push/plan.testing';
import { dec, SERVICE } from '@/lib/reconcile/book.testing';
import { seedAcme, type TestContext, testContext } from '../context.testing';
import * as mapping from '../mapping';
import { confirm } from '.';

const made = planOf(new FakePsa(fakeClock()), ['set', 'set']);
let context: TestContext;
beforeEach(async () => {
  context = await testContext();
  await seedAcme(context);
  await mapping.matchByEqualNames(context);
  await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
  context.push.confirm = async () => batchOf();
});

const lines = made.lines.map((line, at) => ({
  ...line,
  productId: 'connectwise:p1',
  expected: at === 0 ? dec(42) : dec(999),
}));
async function confirmed(change: Partial<typeof made> = {}, ...at: number[]): Promise<string> {
  const plan = { ...made, lines, ...change };
  await context.store.pushPlans.put(plan);
  const picks = at.map((n) => ({ itemId: `line-${n}`, optionId: `o${n}` }));
  return confirm(context, { ...confirmationOf(plan), picks, by: '' }).then(
    () => 'confirmed',
    (thrown: unknown) => failureOf(thrown).sentence,
  );
}

it('confirms what is expected still, and asks only about what was picked', async () => {
  expect(await confirmed({}, 0)).toBe('confirmed');
  expect(await confirmed({}, 0, 1)).toBe(
    'Acme, Product 1: expected is 42 now, and it was 999 when the plan was made.',
  );
});

it('refuses what was shown before a mapping was taken away, or a rule changed', async () => {
  await mapping.unlinkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
  expect(await confirmed({}, 0)).toBe(
    'Acme, Product 0: what to bill is not known any more, and it was 42 when the plan was made.',
  );
  // What is taken back is as it was, whatever is expected.
  expect(await confirmed({ kind: 'undo' }, 0)).toBe('confirmed');
});
