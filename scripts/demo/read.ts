import type { Frame } from 'playwright-core';
import { type Month, monthLabel } from '@/lib/model/calendar';
import type { DemoPsa, SeenRow } from './psa';
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

/** Reads the badges of the open agreement and holds each against what the generator knows. */
export async function readAgreement(
  psa: DemoPsa,
  frame: Frame,
  { rows, companyName }: { rows: RuledRow[]; companyName: string },
): Promise<Reading> {
  const silent = new Set(rows.filter(mayBeSilent).map(({ line }) => line));
  const seen = await seenRows(psa, frame, rows.length, silent);
  const sentences = new Map(seen.map(({ line, sentence }) => [line, sentence]));
  const reading: Reading = { figures: [], without: 0, wrong: [] };
  for (const truth of rows) {
    const sentence = sentences.get(truth.line) ?? null;
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
  psa: DemoPsa,
  frame: Frame,
  count: number,
  silent: ReadonlySet<string>,
  patience = 10_000,
): Promise<SeenRow[]> {
  const end = Date.now() + patience;
  for (;;) {
    const rows = await frame.evaluate(psa.readRows);
    const complete =
      rows.length === count && rows.every(({ line, sentence }) => sentence !== null || silent.has(line));
    if (complete || Date.now() > end) return rows;
    await frame.waitForTimeout(100);
  }
}
