import type { Decimal } from '@/lib/model/decimal';
import type { FindingClass } from '@/lib/model/finding-classes';
import type { AgreementLine } from '@/lib/model/records';
import type { ProductGroup } from '../company';
import type { IndexedBook } from '../indexed-book';
import type { Absence } from './absence';

/** A product of a company of which expected and billed differ. */
export interface Difference {
  book: IndexedBook;
  group: ProductGroup;
  expected: Decimal;
  billed: Decimal;
  /** expected - billed, not 0. */
  variance: Decimal;
  /** In effect on the day compared. */
  lines: readonly AgreementLine[];
  /** Where no line is in effect: the line that would bill it, and why it does not. Null: there never was one. */
  absence: Absence | null;
}

/** Why a difference is there. */
export interface Verdict {
  class: FindingClass;
  /** The line to be looked at; null: that of which the price is, or the first. */
  line: AgreementLine | null;
  sentence: string;
}

/** Says whether a difference is of its class. Of all rules exactly one says so of any difference. */
export type Rule = (difference: Difference) => Verdict | null;
