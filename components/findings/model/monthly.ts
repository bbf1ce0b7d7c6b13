import type { Decimal } from '@/lib/model/decimal';
import { fromUnits, inUnits } from './amounts';

/** What something of a year comes to in a month, rounded once, half away from zero, to cents. */
export function monthly(perYear: Decimal): Decimal {
  const digits = (perYear.split('.')[1] ?? '').length;
  const scale = 12n * 10n ** BigInt(digits);
  const cents = inUnits(perYear, digits) * 100n;
  const away = cents < 0n ? -scale / 2n : scale / 2n;
  return fromUnits((cents + away) / scale, 2);
}
