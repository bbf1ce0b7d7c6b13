import { beforeEach, expect, it } from 'vitest';
import type { PushBatch, PushItem } from '@/lib/model/push-journal';
import type { TestContext } from '../context.testing';
import { findings, why } from '../review';
import { plan } from './plan';
import { planScene } from './plan.testing';

let context: TestContext;
let item: PushItem;
beforeEach(async () => {
  ({ context } = await planScene());
  const { lines } = await plan(context, { of: { lineId: 'connectwise:11' }, day: null });
  const [line] = lines;
  const [option] = line?.options ?? [];
  if (!line || !option) throw new Error('nothing planned');
  item = {
    id: 'b:0000',
    batchId: 'b',
    updatedAt: context.now(),
    updatedBy: 'user',
    line,
    option,
    state: 'done',
    step: 0,
    before: null,
    after: null,
    addedLineId: null,
    sent: 1,
    failure: null,
    undoneBy: null,
  };
});

const settled = { by: { name: 'Ada', told: 'typed' as const }, at: new Date(2026, 10, 24, 8).getTime() };

async function keep(change: Partial<PushItem> = {}, of: Partial<PushBatch> = {}): Promise<void> {
  const batch: PushBatch = {
    id: 'b',
    updatedAt: 1,
    updatedBy: 'user',
    kind: 'push',
    psa: 'connectwise',
    system: '',
    systemId: 'na/acme',
    state: 'ended',
    because: null,
    retryAt: null,
    by: { name: 'Ada', told: 'typed' },
    confirmedAt: context.now(),
    endedAt: context.now(),
    items: 1,
    undoes: null,
    note: false,
    ...of,
  };
  await context.store.commit({
    put: {
      pushBatches: [batch],
      pushItems: [{ ...item, ...change, id: `${batch.id}:0000`, batchId: batch.id }],
    },
  });
}
const told = async () => (await findings(context)).items[0]?.push ?? null;

it('a finding without a push says nothing of one', async () => {
  expect(await told()).toBeNull();
  expect('push' in ((await findings(context)).items[0] ?? {})).toBe(false);
});

it('says what was pushed, and from when', async () => {
  await keep({ option: { ...item.option, day: '2026-12-01' as never } });
  const push = { batchId: 'b', words: 'Pushed 40 to 42 on 23 Nov 2026, from 1 Dec 2026', needsPerson: false };
  expect(await told()).toEqual(push);
  const [finding] = (await findings(context)).items;
  expect((await why(context, { findingId: finding?.id ?? '' })).finding.push).toEqual(push);
});

it.each<[Partial<PushItem>, Partial<PushBatch>, string, boolean]>([
  [{}, {}, 'Pushed 40 to 42 on 23 Nov 2026', false],
  [{ state: 'waiting' }, { state: 'running', endedAt: null }, 'Push under way', false],
  [{ state: 'writing' }, { kind: 'undo', state: 'paused', endedAt: null }, 'Undo paused', false],
  [{ state: 'changed' }, {}, 'Not written: not as it was planned any more', false],
  [{ state: 'done twice' }, {}, 'Counted twice: look at it', true],
  [{ state: 'done twice', undoneBy: 'c:0000' }, {}, 'Counted twice, put right since', false],
  [{ state: 'unclear', settled }, {}, 'Not clear whether it was written, settled on 24 Nov 2026', false],
  [{}, { kind: 'undo' }, 'Undone on 23 Nov 2026: 40 to 42', false],
  [{}, { kind: 'correction' }, 'Put right on 23 Nov 2026: 40 to 42', false],
])('%o of %o', async (change, of, words, needsPerson) => {
  await keep(change, of);
  expect(await told()).toEqual({ batchId: 'b', words, needsPerson });
});

it('an added row is told as added', async () => {
  await keep({ option: { ...item.option, lineId: null, oldQuantity: null } });
  expect((await told())?.words).toBe('Added 42 on 23 Nov 2026');
});

it('a line to look at is not told to be one once a person has settled it', async () => {
  await keep({ state: 'half done' });
  expect(await told()).toMatchObject({ words: 'Half done: look at it', needsPerson: true });
  await keep({ state: 'half done', settled });
  expect(await told()).toMatchObject({ words: 'Half done, settled on 24 Nov 2026', needsPerson: false });
});

it('the newest counts, as it stands now, and none of months ago', async () => {
  await keep({ state: 'waiting' }, { state: 'running', endedAt: null });
  expect((await told())?.words).toBe('Push under way');
  await keep();
  expect((await told())?.words).toBe('Pushed 40 to 42 on 23 Nov 2026');
  await keep({ state: 'refused' }, { id: 'a', confirmedAt: context.now() + 1 });
  expect(await told()).toMatchObject({ batchId: 'a', words: 'Not written: the PSA refused it' });
  const later = context.now() + 91 * 24 * 3_600_000;
  context.now = () => later;
  expect(await told()).toBeNull();
});
