import { type Decimal, toDecimal } from '@/lib/model/decimal';
import type { Failure } from '@/lib/model/failure';

/**
 * The number that JSON carries to ConnectWise, whose quantities are doubles (connectwise.md 4); null where no double reads
 * back as exactly this decimal: another number would be billed than was shown.
 */
export function jsonNumber(value: Decimal): number | null {
  const number = Number(value);
  return Number.isFinite(number) && toDecimal(number) === value ? number : null;
}

export const notANumber = (value: Decimal): Failure => ({
  code: 'push.number',
  sentence: `ConnectWise cannot keep ${value} exactly.`,
  nextStep: 'Round the expected quantity to whole units in the rule of the service.',
});
