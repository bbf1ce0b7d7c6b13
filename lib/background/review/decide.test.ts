import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Day } from '@/lib/model/calendar';
import type { Decision } from '@/lib/model/finding';
import type { TestContext } from '../context.testing';
import { decide } from './decide';
import { findings } from './findings';
import { addNote } from './notes';
import { dec, finding } from './samples.testing';
import { moveOn, reviewScene, world } from './scene.testing';
import { why } from './why';

vi.mock('./engine', async () => (await import('./scene.testing')).engine);

const A = finding();
const B = finding({ productId: 'connectwise:p2', variance: dec(5) });
const ACCEPTED: Decision = { kind: 'accepted' };
const SNOOZED: Decision = { kind: 'snoozed', reason: 'Asked the customer', until: '2026-12-01' as Day };
const OPEN: Decision = { kind: 'open' };

let context: TestContext;
beforeEach(async () => {
  context = await reviewScene();
  world.found = [A, B];
  await findings(context);
});

const on = (...decisions: [findingId: string, decision: Decision][]) =>
  decide(context, { decisions: decisions.map(([findingId, decision]) => ({ findingId, decision })) });
const items = async () => (await findings(context)).items;
const stateOf = async (id: string) => (await items()).find((item) => item.id === id)?.state;

describe('a decision', () => {
  it('is kept with the difference it was made on, told once, and moves no figure', async () => {
    const { revision } = context.figures;
    expect(await on([A.id, ACCEPTED])).toEqual({ before: [{ findingId: A.id, decision: OPEN }] });
    expect(context.events).toEqual([{ event: 'review' }]);
    expect(context.figures.revision).toBe(revision);
    expect(await context.store.findingRecords.get(A.id)).toMatchObject({
      decision: ACCEPTED,
      decidedOn: dec(2),
      updatedBy: 'user',
    });
    expect(await stateOf(A.id)).toBe('accepted');
  });

  it('is taken back by what was decided before', async () => {
    await on([A.id, SNOOZED]);
    const { before } = await on([A.id, ACCEPTED], [B.id, ACCEPTED]);
    await on(...before.map(({ findingId, decision }): [string, Decision] => [findingId, decision]));
    expect([await stateOf(A.id), await stateOf(B.id)]).toEqual(['snoozed', 'open']);
  });

  it('made again, as after an answer that was lost, writes nothing', async () => {
    await on([A.id, ACCEPTED]);
    const commit = vi.spyOn(context.store, 'commit');
    expect(await on([A.id, ACCEPTED])).toEqual({ before: [{ findingId: A.id, decision: ACCEPTED }] });
    expect(commit).not.toHaveBeenCalled();
  });

  it('of many is one commit', async () => {
    const commit = vi.spyOn(context.store, 'commit');
    await on([A.id, ACCEPTED], [B.id, SNOOZED]);
    expect(commit).toHaveBeenCalledTimes(1);
  });

  it('leaves out what is resolved or gone meanwhile', async () => {
    world.found = [B];
    moveOn(context);
    await findings(context);
    const { before } = await on([A.id, ACCEPTED], ['["under-billed","nobody"]', ACCEPTED], [B.id, ACCEPTED]);
    expect(before.map(({ findingId }) => findingId)).toEqual([B.id]);
    expect(await stateOf(A.id)).toBe('resolved');
  });

  it('of two tabs at once are made one after another', async () => {
    const [one, two] = await Promise.all([
      on([A.id, ACCEPTED]),
      on([A.id, SNOOZED]),
      addNote(context, { findingId: A.id, text: ' Called them. ' }),
      addNote(context, { findingId: A.id, text: 'Again.' }),
    ]);
    expect([one.before[0]?.decision, two.before[0]?.decision]).toEqual([OPEN, ACCEPTED]);
    expect(await context.store.findingRecords.get(A.id)).toMatchObject({
      decision: SNOOZED,
      notes: [{ text: 'Called them.' }, { text: 'Again.' }],
    });
  });

  it('that cannot be written is not told, and the next one is made', async () => {
    vi.spyOn(context.store, 'commit').mockRejectedValueOnce(new Error('full'));
    await expect(on([A.id, ACCEPTED])).rejects.toThrow('full');
    expect(context.events).toEqual([]);
    expect(await stateOf(A.id)).toBe('open');
    await on([A.id, ACCEPTED]);
    expect(await stateOf(A.id)).toBe('accepted');
  });

  it('ends the news that it came back', async () => {
    world.found = [B];
    moveOn(context);
    await findings(context);
    world.found = [A, B];
    moveOn(context);
    expect((await items()).find(({ id }) => id === A.id)?.reopened).toBe('came back');
    await on([A.id, ACCEPTED]);
    expect((await items()).find(({ id }) => id === A.id)?.reopened).toBeNull();
  });
});

describe('a note', () => {
  it.each([
    [A.id, '  ', 'review.note'],
    ['["under-billed","nobody"]', 'Hello', 'review.gone'],
  ])('fails on %s with "%s": %s', async (findingId, text, code) => {
    await expect(addNote(context, { findingId, text })).rejects.toMatchObject({ failure: { code } });
  });
});

describe('why', () => {
  it('tells the steps as they are now, and the notes', async () => {
    await addNote(context, { findingId: A.id, text: 'Called them.' });
    world.found = [finding({ expected: dec(43), variance: dec(3) })];
    expect(await why(context, { findingId: A.id })).toMatchObject({
      finding: { expected: '43', state: 'open', notes: 1 },
      steps: [{ label: 'Expected', value: '43' }],
      notes: [{ text: 'Called them.' }],
    });
  });

  it('tells of one that is resolved how it was last', async () => {
    world.found = [];
    moveOn(context);
    await findings(context);
    const { finding: item, steps } = await why(context, { findingId: A.id });
    expect(item.state).toBe('resolved');
    expect(steps.map(({ label, value }) => `${label} ${value}`)).toContain('Difference 2');
    for (const { source } of steps) expect(source).toBe('As it was last found, figures of Oct 2026');
  });

  it('fails for what nobody knows', async () => {
    await expect(why(context, { findingId: '["x"]' })).rejects.toMatchObject({
      failure: { code: 'review.gone' },
    });
  });
});
