import { z } from 'zod';
import { type Decimal, toDecimal } from '@/lib/model/decimal';

/** JSON of a body whatever its content type says; undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** A number that may be missing, exact. */
export const decimal = z
  .unknown()
  .optional()
  .transform((value, context): Decimal | null => {
    if (value === null || value === undefined) return null;
    const exact = toDecimal(value);
    if (exact === null) context.addIssue({ code: 'custom', message: 'is not a number' });
    return exact;
  });
