import { addDays, type Day, dayLabel } from '@/lib/model/calendar';
import { add, type Decimal, isNegative, subtract } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import { periodOn } from '@/lib/model/line-day';
import type { LineSight } from '@/lib/model/push';
import type { LinePeriod } from '@/lib/model/records';
import type { PushWay, WaySubject } from '../../../write-contract';
import { restOf, WHOLE } from './cycle';
import { cannotBe, isZero } from './number';
import { refusals } from './refusals';

/** What is said before units are brought to 0: no source says whether it can be (autotask.md 4, "Guards"). */
const MAY_REFUSE_ZERO =
  'Autotask may refuse to bring it to 0; then nothing changes, and the service has to be taken off the contract there.';

/**
 * From `day` on, by the difference: what the period that holds the day had from there on, and all later periods, change by
 * it alike (autotask.md 4, ContractServiceUnits). `from`: the units on that day.
 */
export function adjustFrom(
  { terms, today }: WaySubject,
  line: LineSight,
  { period, from, day }: { period: LinePeriod; from: Decimal; day: Day },
): PushWay {
  const { agreementId, agreement } = terms;
  const isStart = period.from === day;
  const inPast = day < (periodOn(line.periods ?? [], today)?.from ?? day);
  // Of what lies further back the next invoice bills more than one cycle, or part of it: nobody says.
  const share = inPast ? null : restOf(period, day, agreement?.billingCycle ?? '');
  const later = laterThan(line, day);
  const ends = endsBefore(line, agreement?.endDate ?? null);
  const changed = (units: Decimal, to: Decimal): Decimal => add(units, subtract(to, from));
  return {
    id: `from ${day}`,
    label: day === today ? 'From today' : `From ${dayLabel(day)}`,
    day,
    from,
    meaning: (to) =>
      meaningOf({
        isStart,
        isComing: day > today,
        isEven: later.every(({ quantity }) => quantity === from),
        day,
        from: figure(from),
        to: figure(to),
      }),
    prorated: share === WHOLE ? false : null,
    share,
    undo: () => ({
      possible: true,
      words: [
        'Can be undone until the period is approved and posted in Autotask.',
        ...(isZero(from) ? ['It may refuse to bring it back to 0.'] : []),
        ...(ends.length > 0 ? [`Days after ${dayLabel(line.to ?? day)} may come out otherwise.`] : []),
      ].join(' '),
    }),
    notices: (to) => [
      ...later
        .filter(({ quantity }) => quantity !== from)
        .map(
          (one) =>
            `From ${dayLabel(one.from)} on it has ${figure(one.quantity)}: that becomes ${figure(changed(one.quantity, to))}, by the same change.`,
        ),
      ...ends,
      ...([from, ...later.map(({ quantity }) => quantity)].some((units) => isZero(changed(units, to)))
        ? [MAY_REFUSE_ZERO]
        : []),
    ],
    cannot(to) {
      const less = later.find(({ quantity }) => isNegative(changed(quantity, to)));
      return cannotBe(from, to) ?? (less ? refusals.laterLess(less.from, less.quantity) : null);
    },
    writes: (to) => [
      {
        kind: 'adjust units',
        agreementId,
        productId: line.productId,
        lineId: line.lineId,
        change: subtract(to, from),
        day,
      },
    ],
  };
}

/** Later periods, one for each run of equal units. */
const laterThan = ({ periods }: LineSight, day: Day): LinePeriod[] =>
  (periods ?? [])
    .filter(({ from }) => from > day)
    .filter(({ quantity }, at, all) => at === 0 || all[at - 1]?.quantity !== quantity);

/** No source says what an adjustment does to days that no period holds. */
const endsBefore = ({ to }: LineSight, end: Day | null): string[] =>
  to !== null && end !== null && to < end
    ? [
        `Its periods end on ${dayLabel(to)}, before the contract does. Look at it in Autotask afterwards: it may begin new ones.`,
      ]
    : [];

interface Meant {
  isStart: boolean;
  isComing: boolean;
  /** All later periods have what this one has. */
  isEven: boolean;
  day: Day;
  from: string;
  to: string;
}

function meaningOf({ isStart, isComing, isEven, day, from, to }: Meant): string {
  const on = dayLabel(day);
  const later = isEven ? 'in all later periods' : 'later periods change by as much';
  if (!isStart)
    return `Autotask splits the period: until ${dayLabel(addDays(day, -1))} it stays ${from}, from ${on} on ${
      isEven ? `and ${later} it is ${to}` : `it is ${to}, and ${later}`
    }. We read it as charged from that day; how Autotask prorates it is not said.`;
  return isComing
    ? `It becomes ${to} on ${on}, when its next period begins, and ${isEven ? 'stays so in all later ones' : later}. Until then nothing changes.`
    : `It becomes ${to} from ${on} on, the first day of the period, and ${later}.`;
}
