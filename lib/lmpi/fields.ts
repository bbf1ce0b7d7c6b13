import { z } from 'zod';
import { type Decimal, isNegative, toDecimal } from '@/lib/model/decimal';

/** A text that may be absent, null or a number; "" then. Surrounding white space is not part of it. */
export const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : String(value).trim()));

/** As `text`, and "" for anything else: for what neither names a record nor counts. */
export const looseText = text.catch('');

/** As `looseText`, null when there is none. */
export const textOrNull = looseText.transform((value) => (value === '' ? null : value));

/** GUIDs and versions come in both cases (lmpi.md 4): lower case here. */
export const lowerCaseOrNull = textOrNull.transform((value) => value?.toLowerCase() ?? null);

/** A whole number or its text; null when it is neither. Not for counts that are billed. */
export const integerOrNull = z
  .unknown()
  .optional()
  .transform((value) => {
    const written = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
    return /^\d{1,15}$/.test(written) ? Number(written) : null;
  });

/** A number or numeric text, of any sign; absent or null: null. Anything else is an issue. */
export const signedCount = z
  .unknown()
  .optional()
  .transform((value, context): Decimal | null => {
    if (value === null || value === undefined) return null;
    const decimal = toDecimal(value);
    if (decimal === null)
      context.addIssue({ code: 'custom', message: `is ${shown(value)}, which is not a count` });
    return decimal;
  });

/** As `signedCount`; a negative one is an issue too. */
export const count = signedCount.superRefine((value, context) => {
  if (value !== null && isNegative(value))
    context.addIssue({ code: 'custom', message: `is ${value}, which is below zero` });
});

function shown(value: unknown): string {
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : `of type ${typeof value}`;
  return value.trim() === '' ? 'empty' : `"${value.slice(0, 40)}"`;
}
