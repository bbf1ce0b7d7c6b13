import { type Decimal, toDecimal, ZERO } from '@/lib/model/decimal';
import type { Basis, Rule, Share } from '@/lib/model/records';
import { NO_RULE } from '@/lib/model/rule';
import { COLUMNS, type Row } from './columns';

/** What is wrong with a row, in one sentence for the person who edited it. */
export class CellError extends Error {}

/** Cells are read as people and spreadsheets write them; one that is empty says nothing. Throws CellError. */
export function shareOf(row: Row): Share {
  const kind = word(row.share);
  const amount = numberOf(row, 'amount');
  if (kind === '' && amount === null) return { kind: 'all' };
  if (kind === 'all' || kind === 'remainder') return { kind };
  if (kind !== 'fixed' && kind !== 'percent') throw unknown(row, 'share', 'all, fixed, percent or remainder');
  if (amount === null) throw new CellError(`The column ${COLUMNS.amount} is empty.`);
  return kind === 'fixed' ? { kind, count: amount } : { kind, percent: amount };
}

export const ruleOf = (row: Row): Rule => ({
  allowance: numberOf(row, 'allowance') ?? ZERO,
  multiplier: numberOf(row, 'multiplier') ?? NO_RULE.multiplier,
  minimum: numberOf(row, 'minimum') ?? ZERO,
  roundUp: yesOrNo(row, 'roundUp'),
});

export function basisOf(row: Row): Basis | null {
  const basis = word(row.basis);
  if (basis === '') return null;
  if (basis === 'used' || basis === 'provisioned' || basis === 'higher') return basis;
  throw unknown(row, 'basis', 'used, provisioned or higher');
}

export const excludedOf = (row: Row): string | null => (yesOrNo(row, 'excluded') ? row.reason : null);

function yesOrNo(row: Row, column: 'roundUp' | 'excluded'): boolean {
  const said = word(row[column]);
  if (said === 'yes' || said === 'true' || said === '1') return true;
  if (said === '' || said === 'no' || said === 'false' || said === '0') return false;
  throw unknown(row, column, 'yes or no');
}

/** A comma may be a decimal's (Excel writes so in half of Europe), but 1,000 could be either. */
function numberOf(row: Row, column: 'amount' | 'allowance' | 'multiplier' | 'minimum'): Decimal | null {
  const written = row[column].trim().replace(/\s*%$/, '');
  if (written === '') return null;
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+$/.test(written))
    throw new CellError(`${COLUMNS[column]} ${written} can be read in two ways.`);
  const number = toDecimal(/^[+-]?\d*,\d+$/.test(written) ? written.replace(',', '.') : written);
  if (number === null) throw new CellError(`${COLUMNS[column]} ${written} is not a number.`);
  return number;
}

const word = (cell: string): string => cell.trim().toLowerCase();

const unknown = (row: Row, column: 'share' | 'basis' | 'roundUp' | 'excluded', known: string): CellError =>
  new CellError(`${COLUMNS[column]} is "${row[column]}", not ${known}.`);
