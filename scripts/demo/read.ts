import type { Page } from 'playwright-core';
import { type Month, monthLabel } from '@/lib/model/calendar';
import type { RuledRow } from './rule';
import { type Figures, figuresIn, mayBeSilent, wrongWith } from './verdict';

export interface Reading {
  /** Rows with figures, as their badges say them. */
  figures: (Figures & { company: string; product: string })[];
  /** Rows whose badge gives a reason instead, as it should. */
  without: number;
  /** What is not as it should be, in sentences. */
  wrong: string[];
}

interface SeenRow {
  additionId: number;
  /** The badge's sentence; null: no badge. */
  sentence: string | null;
}

/** Reads the badges of the open agreement and holds each against what the generator knows. */
export async function readAgreement(
  page: Page,
  { rows, companyName }: { rows: RuledRow[]; companyName: string },
): Promise<Reading> {
  const silent = new Set(rows.filter(mayBeSilent).map(({ additionId }) => additionId));
  const seen = await seenRows(page, rows.length, silent);
  const sentences = new Map(seen.map(({ additionId, sentence }) => [additionId, sentence]));
  const reading: Reading = { figures: [], without: 0, wrong: [] };
  for (const truth of rows) {
    const sentence = sentences.get(truth.additionId) ?? null;
    const wrong = wrongWith(truth, sentence, monthLabel(truth.month as Month));
    if (wrong) reading.wrong.push(wrong);
    const figures = sentence === null ? null : figuresIn(sentence);
    if (figures) reading.figures.push({ company: companyName, product: truth.productId, ...figures });
    else reading.without += 1;
  }
  return reading;
}

/** The rows once every one of `count` has its badge, `silent` ones aside, or what stands there after `patience` ms. */
async function seenRows(
  page: Page,
  count: number,
  silent: ReadonlySet<number>,
  patience = 10_000,
): Promise<SeenRow[]> {
  const end = Date.now() + patience;
  for (;;) {
    const rows = await page.evaluate(readRows);
    const complete =
      rows.length === count &&
      rows.every(({ additionId, sentence }) => sentence !== null || silent.has(additionId));
    if (complete || Date.now() > end) return rows;
    await page.waitForTimeout(100);
  }
}

/** Runs in the page: its simulator tells which addition each row shows, the page itself does not. */
function readRows(): SeenRow[] {
  const { __sim } = globalThis as unknown as {
    __sim: { shown(): { row: Element; recordId: number | null }[] };
  };
  return __sim.shown().flatMap(({ row, recordId }) => {
    const face = row.querySelector('[data-seatcheck="badge"]')?.shadowRoot?.querySelector('.face');
    const sentence = face?.getAttribute('aria-label') ?? null;
    return recordId === null ? [] : [{ additionId: recordId, sentence }];
  });
}
