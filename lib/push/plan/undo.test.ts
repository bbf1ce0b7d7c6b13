import { describe, expect, it } from 'vitest';
import type { LineSight, ProductSight } from '@/lib/model/push';
import type { PushItem } from '@/lib/model/push-journal';
import { changedSince } from '../conflict';
import { day, dec, FakePsa } from '../fake-psa.testing';
import { fakeClock } from '../harness.testing';
import { judge } from '../judge';
import { type Kind, planOf } from '../plan.testing';
import { planUndo } from './undo';

const removes = { removes: true, describe: ({ kind }: { kind: string }) => kind };
const adjusts = { ...removes, removes: false };
const free = () => false;

/** An item that was written in a PSA, which the test may go on changing. */
function done(kind: Kind, change: Partial<PushItem> = {}) {
  const psa = new FakePsa(fakeClock());
  const [line] = planOf(psa, [kind]).lines;
  const [option] = line?.options ?? [];
  if (!line || !option) throw new Error('nothing planned');
  const sight = () => psa.sightOf(option.agreementId, line.productId);
  const api = psa.api().writes;
  const write = async (writes = option.writes) => {
    for (const one of writes) await api.send(one, [], new AbortController().signal);
  };
  const item = (more: Partial<PushItem> = {}): PushItem => ({
    id: 'b:0000',
    batchId: 'b',
    updatedAt: 1,
    updatedBy: 'user',
    line,
    option,
    state: 'done',
    step: option.writes.length - 1,
    before: option.basis,
    after: sight(),
    addedLineId: sight().find(({ lineId }) => lineId.includes('added'))?.lineId ?? null,
    sent: option.writes.length,
    failure: null,
    undoneBy: null,
    ...change,
    ...more,
  });
  return { psa, write, item, sight, basis: option.basis };
}

const figures = (sight: ProductSight) => sight.map(({ lineId, quantity, to }) => [lineId, quantity, to]);

describe('undo', () => {
  it.each<Kind>(['set', 'adjust', 'cut over', 'add'])('%s brings back what stood there', async (kind) => {
    const { write, item, sight, basis } = done(kind);
    await write();
    const left = item();
    const plan = planUndo(left, 'undo', sight(), removes, free);
    const [option] = plan.options;
    expect(plan).toMatchObject({ cannot: null, suggested: option?.id, undoes: 'b:0000' });
    await write(option?.writes);
    expect(figures(sight())).toEqual(figures(basis));
    // Another undo of the same finds that it is not as it was left.
    expect(changedSince(left, sight())).not.toBeNull();
  });

  it('of what was added says that it is the end of it; of others that it can be undone in turn', async () => {
    const [added, set] = [done('add'), done('set')];
    await added.write();
    await set.write();
    const undoOf = ({ item, sight }: typeof set) =>
      planUndo(item(), 'undo', sight(), removes, free).options[0]?.undo;
    expect(undoOf(added)?.possible).toBe(false);
    expect(undoOf(set)?.possible).toBe(true);
  });

  it('takes units away where the PSA removes no rows, and says that it may refuse', async () => {
    const { write, item, sight } = done('add');
    await write();
    const [option] = planUndo(item(), 'undo', sight(), adjusts, free).options;
    expect(option?.writes).toMatchObject([{ kind: 'adjust units', change: '-40' }]);
    expect(option?.notices[0]).toMatch(/may refuse/);
  });

  it('of a cut over that broke off takes back what was done of it alone', async () => {
    const { write, item, sight, basis } = done('cut over');
    const made = item();
    await write(made.option.writes.slice(0, 1));
    const half = item({ state: 'half done', step: 1 });
    const [option] = planUndo(half, 'undo', sight(), removes, free).options;
    expect(option?.writes).toHaveLength(1);
    await write(option?.writes);
    expect(figures(sight())).toEqual(figures(basis));
  });

  it('leaves alone what somebody changed since, and says what stands there', async () => {
    const { psa, write, item, sight } = done('set');
    await write();
    const left = item();
    psa.disturb('connectwise:l0', '5');
    expect(planUndo(left, 'undo', sight(), removes, free).cannot).toMatchObject({
      code: 'push.cannot-undo',
      sentence: 'Changed since: 45 now, we left 40. It is left as it is.',
    });
    psa.lines = [];
    expect(planUndo(left, 'undo', sight(), removes, free).cannot?.sentence).toMatch(/gone/);
  });

  it('says so where its period is posted, or it is in another push', async () => {
    const { write, item, sight } = done('adjust');
    await write();
    const posted = sight().map((line): LineSight => ({ ...line, postedTo: day('2026-12-31') }));
    expect(planUndo(item(), 'undo', posted, adjusts, free).cannot?.sentence).toMatch(
      /posted up to 31 Dec 2026/,
    );
    // Another row of the same product is nobody's matter here.
    const [line] = sight();
    if (!line) throw new Error('no line');
    const beside = [line, { ...line, lineId: 'connectwise:other', postedTo: day('2026-12-31') }];
    expect(planUndo(item(), 'undo', beside, adjusts, free).cannot).toBeNull();
    expect(planUndo(item(), 'undo', sight(), adjusts, () => true).cannot?.code).toBe('push.cannot-undo');
    const unread = { code: 'network.timeout', sentence: 'No answer.', nextStep: 'Wait.' };
    expect(planUndo(item(), 'undo', unread, adjusts, free).cannot).toBe(unread);
  });

  it.each([
    [{ state: 'refused' as const }, /Nothing was written/],
    [{ state: 'changed' as const }, /Nothing was written/],
    [{ undoneBy: 'c:0000' }, /undone already/],
  ])('has nothing to do for %o', (change, words) => {
    const { item, sight } = done('set', change);
    expect(planUndo(item(), 'undo', sight(), removes, free)).toMatchObject({
      options: [],
      cannot: { sentence: expect.stringMatching(words) },
    });
  });
});

describe('what counted twice', () => {
  it('is corrected by the opposite change, once, or undone as a whole', async () => {
    const { write, item, sight, basis } = done('adjust');
    await write();
    await write();
    const twice = item({ state: 'done twice' });
    const [option] = planUndo(twice, 'correction', sight(), adjusts, free).options;
    expect(option).toMatchObject({ label: 'Correct', writes: [{ kind: 'adjust units', change: '-1' }] });
    const [whole] = planUndo(twice, 'undo', sight(), adjusts, free).options;
    await write(whole?.writes);
    expect(figures(sight())).toEqual(figures(basis));
  });

  it('of an added row loses the second, and none where somebody has taken it away', async () => {
    const { psa, write, item, sight, basis } = done('add');
    await write();
    await write();
    const twice = item({ state: 'done twice' });
    const [option] = planUndo(twice, 'correction', sight(), removes, free).options;
    const whole = planUndo(twice, 'undo', sight(), removes, free).options[0]?.writes ?? [];
    expect(whole).toHaveLength(2);
    await write(option?.writes);
    expect(sight()).toEqual(sight().filter(({ lineId }) => lineId === twice.addedLineId));
    expect(judge(twice.option.writes[0] as never, basis, sight()).as).toBe('done');
    expect(planUndo(twice, 'correction', sight(), removes, free).cannot?.code).toBe('push.cannot-undo');
    expect(psa.lines).toHaveLength(1);
  });

  it('was not where it was done once', async () => {
    const { write, item, sight } = done('set');
    await write();
    expect(planUndo(item(), 'correction', sight(), removes, free).cannot?.sentence).toBe(
      'It did not count twice.',
    );
  });
});

it('of units that somebody took away from later on says that they would become fewer than none', async () => {
  const { write, item, sight } = done('adjust');
  const period = (from: string, to: string, quantity: number) => ({
    from: day(from),
    to: day(to),
    quantity: dec(quantity),
  });
  await write();
  const [line] = sight();
  if (!line) throw new Error('no line');
  // 10 and 1 more; since then all but none of January on was taken away.
  const withPeriods = (january: number): ProductSight => [
    {
      ...line,
      periods: [period('2026-12-01', '2026-12-31', 11), period('2027-01-01', '2027-01-31', january)],
    },
  ];
  expect(planUndo(item(), 'undo', withPeriods(1), adjusts, free).cannot).toBeNull();
  // A row that a later one of the same days stands for says nothing any more.
  const covered = withPeriods(1).map((one) => ({
    ...one,
    periods: [period('2026-11-15', '2026-12-31', 0), ...(one.periods ?? [])],
  }));
  expect(planUndo(item(), 'undo', covered, adjusts, free).cannot).toBeNull();
  expect(planUndo(item(), 'undo', withPeriods(0), adjusts, free).cannot).toMatchObject({
    code: 'push.cannot-undo',
    sentence: 'From 1 Jan 2027 on it has 0, which is fewer than would be taken away.',
  });
});
