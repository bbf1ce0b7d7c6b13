import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as urls from '@/simulators/autotask/ui/urls';
import { listFrame, openAt, shownRows, sim } from './support/autotask-page';
import {
  type AutotaskTruth,
  autotaskTruth,
  namedContracts,
  richest,
  saysTotal,
} from './support/autotask-truth';
import { AUTOTASK_HOST, openAutotask } from './support/autotask-world';
import { readSentence } from './support/truth';
import type { World } from './support/world';

let world: World;
let truth: AutotaskTruth;
/** Recurring service contracts without a line. */
let empty: Set<number>;

beforeAll(async () => {
  world = await openAutotask();
  truth = autotaskTruth(world.sims.msp);
  const { contracts } = world.sims.msp.autotask;
  const recurring = contracts.filter(({ contractType }) => contractType === 7).map(({ id }) => id);
  empty = new Set(recurring.filter((id) => !truth.contracts.has(id)));
});
afterAll(() => world?.close());

const rowsOf = (contractId: number) => truth.contracts.get(contractId) ?? [];

describe('lists of contracts', () => {
  const mistakes = async (on: Page | Frame, isNamed: (contractId: number) => boolean): Promise<string[]> =>
    (await shownRows(on)).flatMap(({ record, name, sentences }) => {
      const id = Number(record?.replace('contract:', ''));
      const rows = truth.contracts.get(id);
      // Of another type, or without any line.
      if (!rows)
        return sentences
          .filter((said) => readSentence(said).reason === null || !empty.has(id))
          .map((said) => `"${name}" (${id}), without a figure, says: ${said}`);
      if (sentences.length === 0 && !isNamed(id)) return [];
      const [said = '', ...others] = sentences;
      const isRight = said !== '' && others.length === 0 && saysTotal(said, rows);
      return isRight ? [] : [`"${name}" (${id}) says: ${sentences.join(' | ')}`];
    });

  it('show the total of each contract in the contract search', async () => {
    const named = namedContracts(world.sims.msp);
    const sims = { sim: { pageSize: 0 } };
    const page = await openAt(world, urls.contractSearchUrl(AUTOTASK_HOST, sims));
    await expect.poll(() => mistakes(page, (id) => named.has(id)), { interval: 100 }).toEqual([]);
    const shown = await shownRows(page);
    expect(shown.length).toBe(world.sims.msp.autotask.contracts.length);
    expect(shown.filter(({ sentences }) => sentences.length > 0).length).toBeGreaterThan(20);
    await page.close();
  });

  it('show it in the shell, in the frame that holds the search', async () => {
    const named = namedContracts(world.sims.msp);
    const page = await openAt(world, urls.contractSearchInShellUrl(AUTOTASK_HOST));
    const frame = await listFrame(page);
    await expect.poll(() => mistakes(frame, (id) => named.has(id)), { interval: 100 }).toEqual([]);
    expect((await shownRows(frame)).flatMap(({ sentences }) => sentences).length).toBeGreaterThan(5);
    await page.close();
  });

  it("show it in an organization's Contracts tab, and nothing in the others", async () => {
    const [first = 0] = richest(truth);
    const companyId = rowsOf(first)[0]?.companyId ?? 0;
    const page = await openAt(world, urls.accountContractsUrl(AUTOTASK_HOST, companyId));
    await expect.poll(() => mistakes(page, () => true), { interval: 60 }).toEqual([]);
    await sim(page, (hooks) => hooks.tab('Tickets'));
    await expect.poll(() => page.locator('[data-seatcheck=badge]').count()).toBe(0);
    await sim(page, (hooks) => hooks.tab('Contracts'));
    await expect.poll(() => mistakes(page, () => true), { interval: 60 }).toEqual([]);
    expect((await shownRows(page)).flatMap(({ sentences }) => sentences).length).toBeGreaterThan(0);
    await page.close();
  });
});
