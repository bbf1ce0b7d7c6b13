import { monthLabel } from '@/lib/model/calendar';
import { compare, type Decimal, ZERO } from '@/lib/model/decimal';
import { figure, magnitude, price } from '@/lib/model/figure';
import type { Ledger, LedgerMonth } from '@/lib/model/ledger';
import { countsOf, months as monthCount } from './words';

/** "Used rose from 30 to 42; billed 40 since Mar 2026; 12 months under-billed, 318.00 missed." */
export function summaryOf(ledger: Ledger): string {
  const closed = ledger.months.filter(({ provisional }) => !provisional);
  const { under, over, unknown } = countsOf(ledger);
  const parts = [
    reportedWords(closed),
    billedWords(ledger.months),
    under > 0 ? `${monthCount(under)} under-billed${moneyWords(ledger.underBilled, 'missed')}` : null,
    over > 0 ? `${monthCount(over)} over-billed${moneyWords(ledger.overBilled, 'too much')}` : null,
    under + over === 0 && unknown < closed.length ? 'no month under- or over-billed' : null,
    unknown > 0 ? `${monthCount(unknown)} not compared` : null,
  ].filter((part) => part !== null);
  const [first = '', ...rest] = parts;
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join('; ')}.`;
}

/** No price of a month is known where the sum is 0. */
const moneyWords = (sum: Decimal, what: string): string =>
  sum === ZERO ? '' : `, ${price(magnitude(sum))} ${what}`;

/** Where only provisioned is reported, that is what can be told. */
function reportedWords(closed: readonly LedgerMonth[]): string {
  const used = courseOf(closed, 'used');
  if (used) return used;
  const provisioned = courseOf(closed, 'provisioned');
  return provisioned ? `used is not reported, ${provisioned}` : 'nothing is reported';
}

function courseOf(closed: readonly LedgerMonth[], what: 'used' | 'provisioned'): string | null {
  const isKnown = (month: LedgerMonth): boolean => month[what] !== null;
  const [first, last] = [closed.find(isKnown), closed.findLast(isKnown)];
  if (!first || !last) return null;
  const [from, to] = [first[what] ?? ZERO, last[what] ?? ZERO];
  const direction = compare(to, from);
  if (first === last) return `${what} ${figure(to)} in ${monthLabel(last.month)}`;
  if (direction === 0)
    return `${what} ${figure(to)} in ${monthLabel(first.month)} and ${monthLabel(last.month)}`;
  const verb = direction > 0 ? 'rose' : 'fell';
  return `${what} ${verb} from ${figure(from)} in ${monthLabel(first.month)} to ${figure(to)} in ${monthLabel(last.month)}`;
}

/** Since when what is billed now was billed without a break. */
function billedWords(months: readonly LedgerMonth[]): string {
  const last = months.at(-1);
  if (!last || last.billed === null) return 'what is billed is not known';
  const before = months.findLastIndex(({ billed }) => billed !== last.billed);
  const since = months[before + 1];
  // Where it is known no further back nobody says that it began there.
  const began = months[before]?.billed != null && since ? ` since ${monthLabel(since.month)}` : '';
  return `billed ${figure(last.billed)}${began}`;
}
