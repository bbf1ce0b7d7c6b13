import { counted, formatCount } from '@/components/shared/format';
import type { PushOf } from '@/lib/messaging/protocol';
import { ZERO } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import type { PushKind } from '@/lib/model/push';
import { signedPrice } from './options';
import type { PlanTotals } from './totals';

interface KindWords {
  /** Above the plan. */
  plan: string;
  /** "12 quantities pushed": what one line is, and what was done with it. */
  verb: string;
  /** What the button does, before its number of lines. */
  action: string;
  /** Above a batch. */
  batch: string;
}

export const KIND_WORDS: Record<PushKind, KindWords> = {
  push: { plan: 'Correct the bill', verb: 'written', action: 'Push', batch: 'Push' },
  undo: { plan: 'Undo', verb: 'put back', action: 'Undo', batch: 'Undo' },
  correction: {
    plan: 'Correct what counted twice',
    verb: 'put right',
    action: 'Correct',
    batch: 'Correction',
  },
};

/** What is read while a plan is made, in an object of a sentence. */
export function readWords(of: PushOf): string {
  if ('findingIds' in of) return counted(of.findingIds.length, 'line');
  if ('lineId' in of) return 'the row and its product';
  return 'undoBatch' in of ? 'the lines of the batch' : 'the line';
}

/** "12 quantities on 9 agreements of 8 customers". */
export const extentWords = ({ lines, agreements, customers }: PlanTotals): string =>
  [
    counted(lines, 'quantity', 'quantities'),
    `on ${counted(agreements, 'agreement')}`,
    `of ${counted(customers, 'customer')}`,
  ].join(' ');

const ONE = ['the next invoice', 'stays as it is', 'changes'] as const;
const SEVERAL = ['the next invoices', 'stay as they are', 'change'] as const;

/** "the next invoices change by +345.00, without 2 of which it is not known". */
export function invoicesWords({ lines, agreements, difference, withoutPrice, about }: PlanTotals): string {
  const [invoices, stay, change] = agreements === 1 ? ONE : SEVERAL;
  if (withoutPrice === lines) return `by how much ${invoices} ${change} is not known`;
  const amount = `${about ? 'about ' : ''}${signedPrice(difference)}`;
  const without = withoutPrice > 0 ? `, without ${formatCount(withoutPrice)} of which it is not known` : '';
  return difference === ZERO && !about
    ? `${invoices} ${stay}${without}`
    : `${invoices} ${change} by ${amount}${without}`;
}

/** "3 units up, 2 down". */
export function unitsWords({ up, down }: PlanTotals): string {
  const parts = [up !== ZERO && `${figure(up)} up`, down !== ZERO && `${figure(down)} down`].filter(Boolean);
  return parts.length > 0 ? `units ${parts.join(', ')}` : 'no unit changes';
}
