import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError, failureOf } from '@/lib/model/failure';
import { DEFAULT_LIMITS } from '@/lib/model/push';
import type { MemoryPsa } from '@/lib/push/plan/memory-psa.testing';
import { dec } from '@/lib/reconcile/book.testing';
import { report, type TestContext } from '../context.testing';
import { findings } from '../review';
import { evaluation } from '../review/evaluate';
import { limitsOf, setLimits } from './limits';
import { plan } from './plan';
import { type Asked, addRows, planScene } from './plan.testing';
import { pushFromPage, wish } from './wish';

let context: TestContext;
let psa: MemoryPsa;
let asked: Asked;
beforeEach(async () => {
  ({ context, psa, asked } = await planScene());
});
const failure = (code: string) => new FailureError({ code, sentence: `It said ${code}.`, nextStep: 'Wait.' });
const planOf = (findingIds: string[]) => plan(context, { of: { findingIds }, day: null });
const found = async () => (await findings(context)).items;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (thrown) => failureOf(thrown).code,
  );

describe('a plan of findings', () => {
  it('holds what would be written, is kept to be confirmed, and writes nothing', async () => {
    const [finding] = await found();
    const made = await planOf([finding?.id ?? '']);
    expect(made).toMatchObject({
      kind: 'push',
      psa: 'connectwise',
      systemId: 'na/acme',
      held: null,
      notes: false,
      member: null,
      undoes: null,
      limits: DEFAULT_LIMITS,
      lines: [{ findingId: finding?.id, cannot: null, expected: '42', billed: '40' }],
    });
    expect(made.lines[0]?.options[0]).toMatchObject({ oldQuantity: '40', newQuantity: '42' });
    expect(await context.store.pushPlans.get(made.id)).toEqual(made);
    expect(asked.asked).toEqual(['terms connectwise:1', 'sight connectwise:1 connectwise:p1']);
  });

  it('keeps the newest few', async () => {
    const [finding] = await found();
    let at = context.now();
    context.now = () => at;
    const ids: string[] = [];
    for (let turn = 0; turn < 7; turn += 1, at += 1000) ids.push((await planOf([finding?.id ?? ''])).id);
    const kept = (await context.store.pushPlans.all()).map(({ id }) => id);
    expect(kept.sort()).toEqual(ids.slice(2).sort());
  });

  it('says of findings that are gone, or that are no matter of the bill, where to go', async () => {
    const [finding] = await found();
    if (!finding) throw new Error('nothing found');
    psa.lines = psa.lines.map((line) => ({ ...line, quantity: dec(42) }));
    await context.store.commit({ put: { agreementLines: psa.lines } });
    context.figures.revision += 1;
    const made = await planOf([finding.id, 'never heard of']);
    expect(made.lines).toMatchObject([
      { findingId: finding.id, companyName: 'Acme', cannot: { code: 'push.finding-gone' } },
      { findingId: 'never heard of', companyName: '', cannot: { code: 'push.finding-gone' } },
    ]);
    expect(asked.asked).toEqual([]);
  });

  it('and what another quantity does not mend', async () => {
    const { findings: all } = await evaluation(context);
    const [first] = all;
    if (!first) throw new Error('nothing found');
    all.push(
      { ...first, id: 'twins', class: 'duplicate lines' },
      { ...first, id: 'drift', class: 'mapping drift' },
    );
    expect((await planOf(['twins', 'drift'])).lines).toMatchObject([
      {
        cannot: { code: 'push.not-the-bill', nextStep: 'End one of the rows in the PSA, then start a sync.' },
      },
      { cannot: { code: 'push.not-the-bill', nextStep: expect.stringMatching(/panel/) } },
    ]);
  });

  it('makes one line of several findings about one product', async () => {
    const [finding] = await found();
    const made = await planOf([finding?.id ?? '', finding?.id ?? '']);
    expect(made.lines).toHaveLength(1);
  });
});

describe('what is read for it', () => {
  it('is asked three at a time, once for each', async () => {
    await addRows(context, psa, 5);
    await plan(context, { of: { lineId: 'connectwise:11' }, day: null });
    expect(asked.mostAtOnce).toBe(3);
    expect(asked.asked).toHaveLength(12);
    expect(new Set(asked.asked).size).toBe(12);
  });

  it('and does not come is a matter of its own lines', async () => {
    await addRows(context, psa, 1);
    asked.failing = (what) => (what === 'terms connectwise:2' ? failure('network.timeout') : null);
    const made = await plan(context, { of: { lineId: 'connectwise:11' }, day: null });
    expect(made.lines).toMatchObject([{ options: [], cannot: { code: 'network.timeout' } }]);
  });

  it('and comes too late holds no other row: what holds all is asked for first', async () => {
    await addRows(context, psa, 1);
    let isLate = false;
    if (context.api)
      context.api.writes.missingRight = async () => {
        if (isLate) throw failure('network.timeout');
        return null;
      };
    asked.failing = (what) => {
      isLate = true;
      return what === 'terms connectwise:2' ? failure('network.timeout') : null;
    };
    const made = await plan(context, { of: { lineId: 'connectwise:11' }, day: null });
    expect(made).toMatchObject({ held: null, lines: [{ cannot: { code: 'network.timeout' } }] });
  });

  it('fails the whole where nothing comes, and nothing is kept', async () => {
    asked.failing = () => failure('psa.keys');
    expect(await codeOf(plan(context, { of: { lineId: 'connectwise:11' }, day: null }))).toBe('psa.keys');
    expect(await context.store.pushPlans.count()).toBe(0);
  });
});

describe('what stands against it', () => {
  it('is that no PSA is connected, or the vault is locked', async () => {
    context.psaSystem = async () => null;
    expect(await codeOf(plan(context, { of: { lineId: 'connectwise:11' }, day: null }))).toBe(
      'push.not-connected',
    );
    context.psa = async () => {
      throw failure('vault.locked');
    };
    expect(await codeOf(plan(context, { of: { lineId: 'connectwise:11' }, day: null }))).toBe('vault.locked');
  });

  it('is a row that nobody knows', async () => {
    expect(await codeOf(plan(context, { of: { lineId: 'x' }, day: null }))).toBe('push.line-gone');
  });

  it('is a missing right, which holds it as a whole', async () => {
    if (context.api) context.api.writes.missingRight = async () => failure('psa.right').failure;
    const made = await plan(context, { of: { lineId: 'connectwise:11' }, day: null });
    expect(made).toMatchObject({ held: { code: 'psa.right' }, lines: [{ cannot: null }] });
  });

  it('is a report that looks broken', async () => {
    await context.store.commit({ report: { report: report({ runId: 'r2', rowCount: 0 }), rows: [] } });
    await context.store.usage.publish();
    context.figures.revision += 1;
    const made = await plan(context, { of: { lineId: 'connectwise:11' }, day: null });
    expect(made.held).toMatchObject({
      code: 'push.frozen',
      sentence: expect.stringMatching(/^Nothing is pushed: [a-z]/),
    });
    expect(made.lines[0]?.cannot?.code).toBe('push.no-figure');
  });

  it('is that there are too many', async () => {
    const companies = Array.from({ length: 201 }, (_, at) => `${at}`);
    const worked = await evaluation(context);
    const [first] = worked.findings;
    if (!first) throw new Error('nothing found');
    worked.findings.push(...companies.map((id) => ({ ...first, id, companyId: id })));
    expect(await codeOf(planOf(companies))).toBe('push.too-many');
  });
});

describe('what a badge asks for', () => {
  const ask = (tab: number | undefined) => wish(context, {}, { tab: { id: tab } });

  it('goes to the panel of its tab, once, and the member is remembered', async () => {
    await pushFromPage(context, { lineId: 'connectwise:11', member: 'Ada' }, { tab: { id: 3 } });
    expect(context.events).toContainEqual({ event: 'push' });
    expect(await ask(4)).toEqual({ of: null });
    expect(await ask(3)).toEqual({ of: { lineId: 'connectwise:11' } });
    expect(await ask(3)).toEqual({ of: null });
    expect((await plan(context, { of: { lineId: 'connectwise:11' }, day: null })).member).toBe('Ada');
  });

  it('is the newest alone, and is forgotten after a minute', async () => {
    await pushFromPage(context, { lineId: 'old', member: null }, {});
    await pushFromPage(context, { lineId: 'new', member: null }, {});
    expect(await ask(3)).toEqual({ of: { lineId: 'new' } });
    await pushFromPage(context, { lineId: 'old', member: null }, {});
    const at = context.now() + 60_001;
    context.now = () => at;
    expect(await ask(3)).toEqual({ of: null });
  });
});

it('limits are those that were set, also for plans that are shown; what is no limits counts as not set', async () => {
  const made = await plan(context, { of: { lineId: 'connectwise:11' }, day: null });
  const limits = { unitsPerLine: 1, moneyPerLine: null, linesPerBatch: 2, moneyPerBatch: null };
  await setLimits(context, { limits });
  expect(await limitsOf(context)).toEqual(limits);
  expect((await context.store.pushPlans.get(made.id))?.limits).toEqual(limits);
  await context.store.commit({ settings: { 'push.limits': { unitsPerLine: 'many' } } });
  expect(await limitsOf(context)).toEqual(DEFAULT_LIMITS);
});
