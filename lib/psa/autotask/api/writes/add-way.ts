import { addDays, type Day, dayLabel } from '@/lib/model/calendar';
import { ZERO } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import type { PushWay, WaySubject } from '../../../write-contract';
import { cycleAt, restOf, WHOLE } from './cycle';
import { cannotBe } from './number';

/** Days on which a service that the contract does not have may begin, the usual one first. */
export function daysToAdd({ terms: { agreement }, today, day }: WaySubject): Day[] {
  const cycle = cycleAt(agreement?.startDate ?? null, agreement?.billingCycle ?? '', today);
  const starts = cycle ? [cycle.from, today, addDays(cycle.to, 1)] : [today];
  return [...starts, ...(day === null ? [] : [day])];
}

/**
 * An adjustment that names contract and service adds it where it is missing, at the catalogue's price (autotask.md 4). What
 * other services of the contract have posted is not read: Autotask says no where it is too early.
 */
export function addFrom({ terms, product, today }: WaySubject, day: Day): PushWay {
  const { agreement, agreementId } = terms;
  const billingCycle = agreement?.billingCycle ?? '';
  const cycle = cycleAt(agreement?.startDate ?? null, billingCycle, day);
  const isStart = cycle?.from === day;
  return {
    id: `add ${day}`,
    label: day === today ? 'Add it from today' : `Add it from ${dayLabel(day)}`,
    day,
    from: null,
    meaning: (to) =>
      `Autotask adds ${product.identifier} with ${figure(to)} to the contract from ${dayLabel(day)} on, at the catalogue’s price.${
        isStart ? '' : ' We read it as charged from that day; how Autotask prorates it is not said.'
      }`,
    prorated: isStart ? false : null,
    share: isStart ? WHOLE : cycle && restOf(cycle, day, billingCycle),
    undo: () => ({
      possible: true,
      words:
        'Can be undone until the period is approved and posted, by taking the units away again. Autotask may refuse to bring them to 0; then the service has to be taken off the contract there.',
    }),
    notices: () => [
      ...(day < today
        ? ['Autotask refuses it where that period is posted already; then nothing changes.']
        : []),
      ...(product.unitPrice === null ? ['The catalogue has no price: Autotask sets its own.'] : []),
    ],
    cannot: (to) => cannotBe(ZERO, to),
    writes: (to) => [
      {
        kind: 'add line',
        agreementId,
        productId: product.id,
        quantity: to,
        included: ZERO,
        day,
        // Not sent: Autotask takes the catalogue's.
        unitPrice: null,
        like: null,
      },
    ],
  };
}
