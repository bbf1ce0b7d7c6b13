import type { Reading } from './read';
import { columns } from './table';

const HEAD = ['Company', 'Product', 'Used', 'Billed', 'Variance', 'Month'];

/** The table of all figures, what stands beside them, and every wrong one in a sentence. */
export function report(readings: readonly Reading[]): string {
  const figures = readings.flatMap((reading) => reading.figures);
  const wrong = readings.flatMap((reading) => reading.wrong);
  const without = readings.reduce((sum, reading) => sum + reading.without, 0);
  const rows = figures.map(({ company, product, used, billed, variance, month }) => [
    company,
    product,
    used,
    billed,
    signed(variance),
    month,
  ]);
  const table = columns(HEAD, rows, ['left', 'left', 'right', 'right', 'right', 'left']);
  const verdict =
    wrong.length === 0
      ? `All ${figures.length + without} badges are right: ${figures.length} with figures, ${without} with a reason why there is none.`
      : `${wrong.length} badges are wrong:\n${wrong.map((sentence) => `  ${sentence}`).join('\n')}`;
  return `${table}\n\n${verdict}`;
}

const signed = (variance: string): string =>
  variance === '0' || variance.startsWith('-') ? variance : `+${variance}`;
