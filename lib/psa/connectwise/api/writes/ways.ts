import { type Day, dayLabel } from '@/lib/model/calendar';
import type { Failure } from '@/lib/model/failure';
import type { LineSight } from '@/lib/model/push';
import { agreementNotInEffect, periodReason } from '@/lib/reconcile/in-effect';
import type { PushWay, WaySubject, Ways } from '../../../write-contract';
import { addAddition } from './add-addition';
import { cutOver } from './cut-over';
import { jsonNumber, notANumber } from './number';

const cannot = (code: string, sentence: string, nextStep: string): Ways => ({
  ways: [],
  cannot: { code, sentence, nextStep } satisfies Failure,
});

/** In place first, then from the next period on and from the day that was asked for (connectwise.md 4). */
export function waysOf(subject: WaySubject): Ways {
  const { terms, line, today } = subject;
  if (!terms.agreement)
    return cannot(
      'push.agreement-gone',
      'ConnectWise does not have this agreement any more.',
      'Start a sync.',
    );
  const over = agreementNotInEffect(terms.agreement, today);
  if (over !== null && !over.startsWith('agreement starts'))
    return cannot(
      'push.agreement-over',
      `It is not in effect: ${over}.`,
      'Add the product to an agreement in effect, or renew this one in ConnectWise.',
    );
  if (line === null) return addAddition(subject);
  if (line.billable !== 'Billable')
    return cannot(
      'push.not-billable',
      'The addition is set to bill nothing, whatever its quantity.',
      'Set Bill Customer to Billable in ConnectWise.',
    );
  const ended = periodReason(line.from, line.to, today);
  if (line.to !== null && line.to < today)
    return cannot(
      'push.cancelled-line',
      `The addition ${ended ?? 'was cancelled'}.`,
      'Choose another row, or add the product anew.',
    );
  return { ways: [inPlace(subject, line), ...cutOver(subject, line)], cannot: null };
}

function inPlace({ terms, today }: WaySubject, line: LineSight): PushWay {
  const { nextInvoice } = terms;
  const ends = [line.to, terms.agreement?.endDate ?? null].reduce<Day | null>(
    (first, end) => (end !== null && (first === null || end < first) ? end : first),
    null,
  );
  // Whether an invoice is for the time before its day or after it nobody says.
  const endsBefore = ends !== null && nextInvoice !== null && ends < nextInvoice;
  const invoice =
    nextInvoice === null ? 'The next invoice' : `The next invoice, of ${dayLabel(nextInvoice)},`;
  return {
    id: 'in place',
    label: 'In place',
    // Before its own first day, or its agreement's, it bills nothing.
    day: [line.from, terms.agreement?.startDate ?? null].reduce<Day>(
      (latest, from) => (from !== null && from > latest ? from : latest),
      today,
    ),
    from: line.quantity,
    meaning: (to) =>
      `The quantity of the addition becomes ${to}. ${
        endsBefore ? '' : `${invoice} bills it for its whole period. `
      }An invoice that was made already stays as it is.`,
    prorated: false,
    share: endsBefore ? null : { days: 1, of: 1 },
    undo: () => ({
      possible: true,
      words: 'Can be undone at any time; an invoice that was made meanwhile stays as it is.',
    }),
    notices: () =>
      endsBefore
        ? [
            `It ends on ${dayLabel(ends)}, before the next invoice of ${dayLabel(nextInvoice)}: whether that one bills it still is not known.`,
          ]
        : [],
    cannot: (to) => (jsonNumber(to) === null ? notANumber(to) : null),
    writes: (to) => [
      {
        kind: 'set quantity',
        agreementId: terms.agreementId,
        productId: line.productId,
        lineId: line.lineId,
        quantity: to,
      },
    ],
  };
}
