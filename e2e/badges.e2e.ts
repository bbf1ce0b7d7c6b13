import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TruthRow } from '@/simulators/msp/types';
import { mistakesIn, openAgreement, readSentence, shownRows } from './support/psa-page';
import { openWorld, type World } from './support/world';

let world: World;
let byAgreement: Map<number, TruthRow[]>;

beforeAll(async () => {
  world = await openWorld({ done: 'mapped' });
  byAgreement = Map.groupBy(world.sims.msp.truth.rows, (row) => row.agreementId);
});
afterAll(() => world?.close());

const rowsOf = (agreementId: number): TruthRow[] => byAgreement.get(agreementId) ?? [];
const mistakes = async (page: Page, truth: TruthRow[]) => mistakesIn(await shownRows(page), truth);

/** The fewest agreements in which every trap and every reason is met, the largest of all included. */
function telling(): number[] {
  const agreements = [...byAgreement].toSorted(([, a], [, b]) => b.length - a.length);
  const seen = new Set<string>();
  return agreements.flatMap(([id, rows], at) => {
    const marks = rows.flatMap(({ trap, reason }) => [...(trap?.split('; ') ?? []), `${reason}`]);
    const isNew = at === 0 || marks.some((mark) => !seen.has(mark));
    for (const mark of marks) seen.add(mark);
    return isNew ? [id] : [];
  });
}

describe('badges on an agreement', () => {
  it('are right in every row of every kind of agreement', async () => {
    const [first = 0, ...others] = telling();
    const page = await openAgreement(world, first);
    await expect.poll(() => mistakes(page, rowsOf(first)), { timeout: 10_000 }).toEqual([]);
    for (const id of others) {
      await page.evaluate((agreement) => window.__sim.navigate('additions', agreement), id);
      await expect.poll(() => mistakes(page, rowsOf(id)), { timeout: 10_000 }).toEqual([]);
      expect((await shownRows(page)).length).toBe(rowsOf(id).length);
    }
    await page.close();
  });

  it('name month, figures and state', async () => {
    const row = world.sims.msp.truth.rows.find((one) => one.variance !== null && one.variance !== '0');
    const page = await openAgreement(world, row?.agreementId ?? 0);
    await expect.poll(() => mistakes(page, rowsOf(row?.agreementId ?? 0))).toEqual([]);
    const shown = (await shownRows(page)).find((one) => one.recordId === row?.additionId);
    expect(readSentence(shown?.sentences[0] ?? '')).toMatchObject({ used: row?.used, billed: row?.billed });
    await page.close();
  });
});
