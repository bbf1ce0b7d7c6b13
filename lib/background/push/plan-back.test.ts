import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError, failureOf } from '@/lib/model/failure';
import type { PushItem } from '@/lib/model/push-journal';
import type { MemoryPsa } from '@/lib/push/plan/memory-psa.testing';
import { dec } from '@/lib/reconcile/book.testing';
import type { TestContext } from '../context.testing';
import { plan } from './plan';
import { type Asked, planScene } from './plan.testing';

let context: TestContext;
let psa: MemoryPsa;
let asked: Asked;
beforeEach(async () => {
  ({ context, psa, asked } = await planScene());
});
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (thrown) => failureOf(thrown).code,
  );

/** What a plan of the row has written, as the engine leaves it. */
async function pushed(change: Partial<PushItem> = {}, batch = 'b', kind: 'push' | 'correction' = 'push') {
  const { lines } = await plan(context, { of: { lineId: 'connectwise:11' }, day: null });
  const [line] = lines;
  const [option] = line?.options ?? [];
  if (!line || !option) throw new Error('nothing planned');
  for (const write of option.writes) psa.apply(write);
  const item: PushItem = {
    id: `${batch}:0000`,
    batchId: batch,
    updatedAt: 1,
    updatedBy: 'user',
    line,
    option,
    state: 'done',
    step: 0,
    before: option.basis,
    after: psa.sight(option.agreementId, line.productId, option.day),
    addedLineId: null,
    sent: 1,
    failure: null,
    undoneBy: null,
    ...change,
  };
  await keep(item, kind);
  return item;
}

async function keep(item: PushItem, kind: 'push' | 'correction', systemId = 'na/acme') {
  const batch = {
    id: item.batchId,
    updatedAt: 1,
    updatedBy: 'user' as const,
    kind,
    psa: 'connectwise' as const,
    system: 'ConnectWise PSA at na',
    systemId,
    state: 'ended' as const,
    because: null,
    retryAt: null,
    by: { name: 'Ada', told: 'typed' as const },
    confirmedAt: 1,
    endedAt: 2,
    items: 1,
    undoes: null,
    note: false,
  };
  await context.store.commit({ put: { pushBatches: [batch], pushItems: [item] } });
}
const undo = (undoBatch = 'b') => plan(context, { of: { undoBatch }, day: null });

describe('an undo', () => {
  it('brings a batch back, and is never frozen', async () => {
    await pushed();
    const made = await undo();
    expect(made).toMatchObject({
      kind: 'undo',
      undoes: 'b',
      held: null,
      lines: [{ undoes: 'b:0000', cannot: null, options: [{ oldQuantity: '42', newQuantity: '40' }] }],
    });
    expect((await plan(context, { of: { undoItem: 'b:0000' }, day: null })).lines).toHaveLength(1);
  });

  it('leaves out what was never written, and says so where nothing else is there', async () => {
    const item = await pushed();
    await keep({ ...item, id: 'b:0001', state: 'refused' }, 'push');
    expect((await undo()).lines).toHaveLength(1);
    await keep({ ...item, undoneBy: 'c:0000' }, 'push');
    const { lines } = await undo();
    expect(lines.map(({ cannot }) => cannot?.code)).toEqual(['push.cannot-undo', 'push.cannot-undo']);
  });

  it('shows what cannot be undone, after what can', async () => {
    const item = await pushed();
    const words = 'It is posted.';
    await keep(
      { ...item, id: 'b:0001', option: { ...item.option, undo: { possible: false, words } } },
      'push',
    );
    const { lines } = await undo();
    expect(lines.map(({ id, cannot }) => [id, cannot?.sentence ?? null])).toEqual([
      ['b:0000', null],
      ['b:0001', words],
    ]);
  });

  it('overwrites nobody, and what cannot be read is a matter of its own line', async () => {
    await pushed();
    psa.lines = psa.lines.map((line) => ({ ...line, quantity: dec(45) }));
    expect((await undo()).lines[0]?.cannot?.sentence).toBe(
      'Changed since: 45 now, we left 42. It is left as it is.',
    );
    const lost = { code: 'network.timeout', sentence: 'No answer.', nextStep: 'Wait.' };
    asked.failing = () => new FailureError(lost);
    expect((await undo()).lines[0]?.cannot).toEqual(lost);
  });

  it('asks for an agreement that the cache has lost, as when the PSA was disconnected: it is not gone by that', async () => {
    await pushed();
    await context.store.commit({ remove: { agreements: ['connectwise:1'] } });
    expect((await undo()).lines[0]?.cannot).toBeNull();
    psa.agreements = [];
    expect((await undo()).lines[0]?.cannot?.code).toBe('push.agreement-gone');
  });

  it('is not begun beside a push of the same row that is not over', async () => {
    const item = await pushed();
    await keep({ ...item, id: 'c:0000', batchId: 'c', state: 'waiting' }, 'push');
    expect((await undo()).lines[0]?.cannot?.code).toBe('push.cannot-undo');
    psa.lines = psa.lines.map((line) => ({ ...line, quantity: dec(45) }));
    expect(
      (await plan(context, { of: { lineId: 'connectwise:11' }, day: null })).lines[0]?.cannot?.code,
    ).toBe('push.line-taken');
    // Of another installation: its ids are its own.
    await keep({ ...item, id: 'c:0000', batchId: 'c', state: 'waiting' }, 'push', 'eu/other');
    expect(
      (await plan(context, { of: { lineId: 'connectwise:11' }, day: null })).lines[0]?.cannot,
    ).toBeNull();
  });

  it('is of the installation that is connected, and of a push that is there', async () => {
    const item = await pushed();
    await keep(item, 'push', 'eu/other');
    expect(await codeOf(undo())).toBe('push.other-system');
    expect(await codeOf(undo('gone'))).toBe('push.gone');
    expect(await codeOf(plan(context, { of: { undoItem: 'gone' }, day: null }))).toBe('push.gone');
  });
});

it('what counted twice is corrected, and can be undone once it was', async () => {
  const item = await pushed({ state: 'done twice' });
  const correct = () => plan(context, { of: { correctItem: 'b:0000' }, day: null });
  expect(await correct()).toMatchObject({ kind: 'correction', undoes: 'b' });
  await keep({ ...item, undoneBy: 'c:0000' }, 'push');
  await keep({ ...item, id: 'c:0000', batchId: 'c', state: 'done' }, 'correction');
  expect((await correct()).lines[0]?.cannot?.code).toBe('push.cannot-undo');
  expect((await undo()).lines).toMatchObject([{ cannot: null, options: [{ newQuantity: '40' }] }]);
  expect(await codeOf(undo('c'))).toBe('push.cannot-undo');
});
