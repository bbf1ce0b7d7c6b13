// @vitest-environment node
import { expect, it, vi } from 'vitest';
import { readSummary } from '@/lib/lmpi/summary';
import type { Month } from '@/lib/model/calendar';
import { reportKey, serviceKey } from '@/lib/model/keys';
import { monthSeen } from '@/lib/reconcile/guard/history';
import { suspicions } from '@/lib/reconcile/guard/report-guards';
import { startLoopback } from '@/simulators/connectwise/rest/loopback.testing';
import { generateMsp, type Msp } from '@/simulators/msp';
import { mappedContext, syncInto } from '../both-psas.testing';
import type { TestContext } from '../context.testing';
import { confirmGuard, mustNotBeFrozen, recheckGuards } from '../guard';
import { allFindings, NOW, TODAY } from './run.testing';

// An MSP is generated, served and synced in each test.
vi.setConfig({ testTimeout: 60_000 });

type Rows = Record<string, unknown>[];
const OCT = '2026-10';
const DAY = 86_400_000;

/** A made-up MSP whose last report is what `change` makes of it, read through clients, sync and store. */
async function guardsOf(change: (rows: Rows) => Rows) {
  const msp = generateMsp({ seed: 3, today: TODAY, customers: 60, months: 4 });
  msp.lmpi.summaries[OCT] = change(msp.lmpi.summaries[OCT] ?? []);
  const server = await startLoopback(msp);
  const context = await mappedContext(msp, 'connectwise', server.api(), NOW);
  await server.close();
  return { context, guards: await recheckGuards(context) };
}

const customers = (rows: Rows): string[] => [...new Set(rows.map(({ customer }) => String(customer)))];
const someOf = (rows: Rows, part: number): Set<string> => {
  const all = customers(rows);
  return new Set(all.slice(0, Math.ceil(all.length * part)));
};

it('says nothing of a report as it came', async () => {
  const { context, guards } = await guardsOf((rows) => rows);
  expect(guards).toEqual([]);
  await mustNotBeFrozen(context);
});

it.each([
  ['empty', ['empty report'], () => []],
  ['cut off in the middle', ['accounts gone'], (rows: Rows) => rows.slice(0, Math.floor(rows.length / 2))],
  [
    'without three of ten customers',
    ['accounts gone'],
    (rows: Rows) => rows.filter(({ customer }) => !someOf(rows, 0.3).has(String(customer))),
  ],
  [
    'with three of ten customers at 0',
    ['accounts at zero'],
    (rows: Rows) =>
      rows.map((row) => (someOf(rows, 0.3).has(String(row.customer)) ? { ...row, used: 0 } : row)),
  ],
  [
    'with one product at 0',
    ['accounts at zero'],
    (rows: Rows) =>
      rows.map((row) => (row.product_name === 'Cloud App Security' ? { ...row, used: 0 } : row)),
  ],
  [
    'without one product',
    ['accounts at zero'],
    (rows: Rows) => rows.filter((row) => row.product_name !== 'Cloud App Security'),
  ],
])('recognises one that is %s, and freezes', async (_name, kinds, change) => {
  const { context, guards } = await guardsOf(change);
  expect(guards.map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds));
  await expect(mustNotBeFrozen(context)).rejects.toThrow('review.frozen');
});

it('calls nobody over-billed because of it, until a person says that it is right', async () => {
  const { context, guards } = await guardsOf((rows) =>
    rows.map((row) => (someOf(rows, 0.3).has(String(row.customer)) ? { ...row, used: 0 } : row)),
  );
  const before = await classes(context);
  expect(before.get('report broken')).toBeGreaterThanOrEqual(1);
  await confirmGuard(context, { guardId: guards[0]?.id ?? '' });
  const after = await classes(context);
  expect(after.get('billed but not used') ?? 0).toBeGreaterThan(
    (before.get('billed but not used') ?? 0) + 15,
  );
  expect(after.get('report broken') ?? 0).toBe((before.get('report broken') ?? 0) - 1);
  await mustNotBeFrozen(context);
});

it('recognises keys that see fewer agreements than at the sync before, until they see them again', async () => {
  const msp = generateMsp({ seed: 3, today: TODAY, customers: 60, months: 2 });
  const { rest, api, close } = await startLoopback(msp);
  const context = await mappedContext(msp, 'connectwise', api(), NOW);
  expect(await recheckGuards(context)).toEqual([]);
  const kept = [...rest.state.agreements];
  rest.state.agreements.splice(0, Math.floor(kept.length / 3));
  // Only a full read shows what is gone, and there is one a week.
  await syncInto(context, msp, api(), NOW + 8 * DAY);
  expect((await recheckGuards(context)).map(({ kind }) => kind)).toEqual(['agreements gone']);
  await expect(mustNotBeFrozen(context)).rejects.toThrow('review.frozen');
  rest.state.agreements.splice(0, Number.POSITIVE_INFINITY, ...kept);
  await syncInto(context, msp, api(), NOW + 16 * DAY);
  expect((await recheckGuards(context)).map(({ kind }) => kind)).not.toContain('agreements gone');
  await close();
});

async function classes(context: TestContext): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { class: kind } of await allFindings(context)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Reports of an MSP as months seen, by the names in them. */
function monthsOf({ lmpi }: Msp) {
  return Object.keys(lmpi.summaries)
    .filter((month) => month <= OCT)
    .sort()
    .map((name) => {
      const month = name as Month;
      const read = readSummary({ summary: lmpi.summaries[name] }, month);
      const rows = (read?.rows ?? []).map(({ productName, servicePlan, unit, ...row }) => ({
        ...row,
        month,
        runId: name,
        accountId: reportKey(row.customer, row.city, row.state),
        serviceId: serviceKey(productName, servicePlan, unit),
      }));
      return monthSeen({ month, rowCount: rows.length }, rows);
    });
}

it('cries in no month of MSPs of any size that are only noisy, grow, and rename a plan', () => {
  let months = 0;
  for (const customers of [5, 12, 30, 80, 200])
    for (const seed of [1, 2, 3, 4]) {
      const all = monthsOf(generateMsp({ seed, today: TODAY, customers, months: 24 }));
      for (let upTo = 1; upTo <= all.length; upTo += 1) {
        months += 1;
        const guards = suspicions({ months: all.slice(0, upTo), agreements: [], decisions: [] }).map(
          ({ guard }) => guard,
        );
        expect(guards.map(({ sentence }) => `${customers} customers, seed ${seed}: ${sentence}`)).toEqual([]);
      }
    }
  expect(months).toBe(480);
});
