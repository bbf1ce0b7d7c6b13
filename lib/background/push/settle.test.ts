import { beforeEach, expect, it } from 'vitest';
import { PUSH_MESSAGES } from '@/lib/messaging/push-messages';
import { FailureError, failureOf } from '@/lib/model/failure';
import { GONE } from '@/lib/push/failures';
import { batchOf } from '@/lib/push/plan.testing';
import { type TestContext, testContext } from '../context.testing';
import { batch, rememberMember, settle } from '.';
import { itemOf } from './before.testing';

let context: TestContext;
let settled: unknown[];
beforeEach(async () => {
  context = await testContext();
  settled = [];
  context.push.settle = async (...what) => void settled.push(what);
  await context.store.pushBatches.put(batchOf({ id: 'b', state: 'ended', endedAt: 2 }));
  await context.store.pushItems.put(itemOf('set', 40, 42, { state: 'unclear' }));
});

it.each([
  ['', null, { name: '', told: 'nobody' }],
  ['', 'Robin Hale', { name: 'Robin Hale', told: 'page' }],
  [' Eve ', 'Robin Hale', { name: 'Eve', told: 'typed' }],
])('a line is settled by "%s" where the page of its PSA named %s', async (by, member, who) => {
  await rememberMember(context, 'autotask', 'Somebody else');
  await rememberMember(context, 'connectwise', member);
  await settle(context, { itemId: 'b:0', by });
  expect(settled).toEqual([['b:0', who]]);
  // The findings of the line say something else now too.
  expect(context.events).toEqual([{ event: 'push' }, { event: 'review' }]);
  const told = await batch(context, { batchId: 'b' });
  expect(told.member ?? null).toBe(member);
});

it('what cannot be settled is told to nobody else', async () => {
  context.push.settle = async () => {
    throw new FailureError(GONE);
  };
  const thrown = await settle(context, { itemId: 'nowhere', by: 'Eve' }).catch((gone: unknown) => gone);
  expect(failureOf(thrown).code).toBe('push.gone');
  expect(context.events).toEqual([]);
});

it('only our own pages settle, and who did is kept with the line', async () => {
  expect(PUSH_MESSAGES['push.settle'].from).not.toContain('content script');
  const by = { name: 'Eve', told: 'typed' as const };
  await context.store.pushItems.put(itemOf('set', 40, 42, { state: 'unclear', settled: { by, at: 3 } }));
  const told = await batch(context, { batchId: 'b' });
  const sent = PUSH_MESSAGES['push.batch'].output.parse(structuredClone(told));
  expect(sent.items[0]?.settled).toEqual({ by, at: 3 });
  expect([told.batch.needsPerson, told.batch.left, told.batch.done]).toEqual([0, 0, 0]);
});
