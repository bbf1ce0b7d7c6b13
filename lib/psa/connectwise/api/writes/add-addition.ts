import { type Day, dayLabel } from '@/lib/model/calendar';
import { ZERO } from '@/lib/model/decimal';
import { agreementNotInEffect } from '@/lib/reconcile/in-effect';
import type { PushWay, WaySubject, Ways } from '../../../write-contract';
import { jsonNumber, notANumber } from './number';
import { periodStart, rest } from './periods';

/** A product that stands on no row: an addition at the catalogue's price, from the current day or the next period on. */
export function addAddition(subject: WaySubject): Ways {
  const { terms, today, day } = subject;
  const next = periodStart(terms, today);
  const days = [...new Set([today, next, day !== null && day > today ? day : null])]
    .filter((from) => from !== null)
    .filter((from) => terms.agreement !== null && agreementNotInEffect(terms.agreement, from) === null);
  return { ways: days.map((from) => wayFrom(subject, from)), cannot: null };
}

function wayFrom({ terms, product, today }: WaySubject, day: Day): PushWay {
  const { prorates } = terms;
  const isWhole = day === periodStart(terms, day);
  return {
    id: `add ${day}`,
    label: day === today ? 'Add it from today' : `Add it from ${dayLabel(day)}`,
    day,
    from: null,
    meaning: (to) =>
      `A new addition of ${product.identifier} with ${to} begins on ${dayLabel(day)}.${isWhole ? '' : ` ${firstPeriod(prorates)}`}`,
    prorated: isWhole ? false : prorates,
    share: isWhole || prorates === false ? { days: 1, of: 1 } : prorates && rest(terms, day),
    undo: () => ({
      possible: true,
      words:
        'Can be undone: the addition is taken away again. Not once it was invoiced, if ConnectWise refuses it then.',
    }),
    notices: () =>
      product.unitPrice === null ? ['The catalogue has no price: ConnectWise sets its own.'] : [],
    cannot: (to) => (jsonNumber(to) === null ? notANumber(to) : null),
    writes: (to) => [
      {
        kind: 'add line',
        agreementId: terms.agreementId,
        productId: product.id,
        quantity: to,
        included: ZERO,
        day,
        unitPrice: product.unitPrice,
        like: null,
      },
    ],
  };
}

/** What the period that has begun already is charged (connectwise.md 4, "prorate on", "off"). */
function firstPeriod(prorates: boolean | null): string {
  if (prorates === null) return 'Whether its first period is charged by days or in full is not said.';
  return prorates
    ? 'The agreement prorates: its first period is charged by days.'
    : 'The agreement does not prorate: the next invoice charges it in full.';
}
