import type { PushVerdict } from './push';
import type { Reading } from './read';
import type { ReviewVerdict } from './review';
import { columns } from './table';
import { type Tally, tallyRows } from './tally';

const HEAD = ['Company', 'Product', 'Used', 'Billed', 'Variance', 'Month', ''];

/** The table of all figures, what stands beside them, and every wrong one in a sentence. */
export function report(readings: readonly Reading[]): string {
  const figures = readings.flatMap((reading) => reading.figures);
  const wrong = readings.flatMap((reading) => reading.wrong);
  const without = readings.reduce((sum, reading) => sum + reading.without, 0);
  const rows = figures.map(({ company, product, used, billed, variance, month, ruled }) => [
    company,
    product,
    used,
    billed,
    signed(variance),
    month,
    ruled ? 'expected by the rule' : '',
  ]);
  const table = columns(HEAD, rows, ['left', 'left', 'right', 'right', 'right', 'left', 'left']);
  const verdict =
    wrong.length === 0
      ? `All ${figures.length + without} badges are right: ${figures.length} with figures, ${without} with a reason why there is none.`
      : `${wrong.length} badges are wrong:\n${wrong.map((sentence) => `  ${sentence}`).join('\n')}`;
  return `${table}\n\n${verdict}`;
}

/** How the accounts found their companies, and every wrong link that nobody chose. */
export function matching(tally: Tally): string {
  const table = columns(['Vendor accounts', ''], tallyRows(tally), ['left', 'right']);
  return [table, ...tally.wrong.map((name) => `  WRONG: ${name}`)].join('\n');
}

/** What the review came to. */
export function reviewed({ findings, differences, wrong }: ReviewVerdict): string {
  const head = `The review lists ${findings} findings.`;
  return wrong.length === 0
    ? `${head} All ${differences} differences of products on a row are right.`
    : [head, ...wrong.map((sentence) => `  WRONG: ${sentence}`)].join('\n');
}

/** What pushing came to. */
export function corrected({ pushed, undone, wrong }: PushVerdict): string {
  return wrong.length === 0
    ? `${pushed} quantities were corrected in the PSA, each by one request, and all ${undone} were put back by undo.`
    : wrong.map((sentence) => `  WRONG: ${sentence}`).join('\n');
}

const signed = (variance: string): string =>
  variance === '0' || variance.startsWith('-') ? variance : `+${variance}`;
