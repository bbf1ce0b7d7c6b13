import { type Decimal, toDecimal } from '@/lib/model/decimal';

export type Reading = { ok: true; value: Decimal } | { ok: false; fault: string };

const UNREADABLE = 'This is not a number. Write it like 10 or 2.5.';

/** A number as a person writes it: with a decimal point or a decimal comma. */
export function readNumber(text: string): Reading {
  const written = text.trim();
  // One thousand for one reader is one for the other: nobody but the writer knows.
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+$/.test(written))
    return {
      ok: false,
      fault: `${written} can be read in two ways. Write it without the comma, or with a point.`,
    };
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(written)) return { ok: false, fault: UNREADABLE };
  const value = toDecimal(written.replace(',', '.'));
  return value === null ? { ok: false, fault: UNREADABLE } : { ok: true, value };
}
