import { beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '@/lib/model/failure';
import type { PushItem } from '@/lib/model/push-journal';
import type { Confirmation } from '@/lib/push/contract';
import { FakePsa } from '@/lib/push/fake-psa.testing';
import { fakeClock } from '@/lib/push/harness.testing';
import { batchOf, confirmationOf, planOf } from '@/lib/push/plan.testing';
import { type TestContext, testContext } from '../context.testing';
import { batch, batches, confirm, goOn, pause, stop } from '.';

let context: TestContext;
beforeEach(async () => {
  context = await testContext();
});

const plan = planOf(new FakePsa(fakeClock()), ['set']);
function itemOf(place: number, change: Partial<PushItem>, batchId = 'batch'): PushItem {
  const [line] = plan.lines;
  const [option] = line?.options ?? [];
  if (!line || !option) throw new Error('nothing planned');
  const rest = {
    step: 0,
    before: null,
    after: null,
    addedLineId: null,
    sent: 0,
    failure: null,
    undoneBy: null,
  };
  const id = `${batchId}:${place}`;
  return { id, batchId, updatedAt: 1, updatedBy: 'user', line, option, state: 'waiting', ...rest, ...change };
}

describe('the batches', () => {
  it('are told newest first, with how far each is', async () => {
    const { store } = context;
    await store.pushBatches.put(batchOf(), batchOf({ id: 'newer', confirmedAt: 2 }));
    await store.pushItems.put(
      itemOf(0, { state: 'done' }),
      itemOf(1, { state: 'done', undoneBy: 'newer:0' }),
      itemOf(2, { state: 'done twice' }),
      itemOf(3, { state: 'unclear', undoneBy: 'newer:1' }),
      itemOf(4, { state: 'changed' }),
      itemOf(5, { state: 'writing' }),
      itemOf(6, {}),
      itemOf(0, { state: 'stopped' }, 'newer'),
    );
    const told = await batches(context);
    expect(
      told.batches.map(({ id, done, needsPerson, left, undoable }) => [
        id,
        done,
        needsPerson,
        left,
        undoable,
      ]),
    ).toEqual([
      ['newer', 0, 0, 1, 0],
      ['batch', 2, 1, 1, 1],
    ]);
    const one = await batch(context, { batchId: 'batch' });
    expect([one.items.length, one.batch.done]).toEqual([7, 2]);
    const gone = await batch(context, { batchId: 'other' }).catch((thrown: unknown) => thrown);
    expect(failureOf(gone).code).toBe('push.gone');
  });

  it('are paused, gone on with and stopped', async () => {
    const asked: string[] = [];
    const note = (what: string) => async (id: string) => void asked.push(`${what} ${id}`);
    Object.assign(context.push, { pause: note('pause'), goOn: note('goOn'), stop: note('stop') });
    for (const work of [pause, goOn, stop]) expect(await work(context, { batchId: 'b' })).toEqual({});
    expect(asked).toEqual(['pause b', 'goOn b', 'stop b']);
  });

  it.each([
    ['', null, { name: '', told: 'nobody' }],
    ['  ', 'ada', { name: 'ada', told: 'page' }],
    ['ada', 'ada', { name: 'ada', told: 'page' }],
    [' Eve ', 'ada', { name: 'Eve', told: 'typed' }],
    ['Eve', null, { name: 'Eve', told: 'typed' }],
  ])('are confirmed by "%s" where the page told %s', async (typed, member, by) => {
    const given: Confirmation[] = [];
    context.push.confirm = async (confirmation) => {
      given.push(confirmation);
      return batchOf();
    };
    await context.store.pushPlans.put({ ...plan, member });
    const answer = await confirm(context, { ...confirmationOf(plan), by: typed });
    expect(answer).toEqual({ batchId: 'batch' });
    expect(given).toEqual([{ ...confirmationOf(plan), by }]);
    expect(context.events).toContainEqual({ event: 'push' });
  });
});
