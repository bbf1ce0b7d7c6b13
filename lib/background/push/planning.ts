import { MOST_PLANNED } from '@/lib/messaging/push-messages';
import { FailureError } from '@/lib/model/failure';
import type { PlannedLine } from '@/lib/model/push';
import type { PsaApi } from '@/lib/psa/contract';
import type { PsaSystemNow } from '@/lib/push/contract';
import type { Context } from '../context';

/** What a plan is made with. */
export interface Planning {
  context: Context;
  api: PsaApi;
  system: PsaSystemNow;
  signal: AbortSignal;
}

export function mustNotBeTooMany(lines: readonly unknown[]): void {
  if (lines.length <= MOST_PLANNED) return;
  throw new FailureError({
    code: 'push.too-many',
    sentence: `${lines.length} rows are more than one push takes: ${MOST_PLANNED}.`,
    nextStep: 'Choose fewer, such as one group or one customer at a time.',
  });
}

/** Those that need a person first, then what can be written, then what cannot; each by customer. */
export function inOrder(lines: readonly PlannedLine[]): PlannedLine[] {
  const rank = ({ cannot, suggested }: PlannedLine): number =>
    cannot !== null ? 2 : suggested === null ? 0 : 1;
  return lines.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      a.companyName.localeCompare(b.companyName, 'en') ||
      a.productName.localeCompare(b.productName, 'en'),
  );
}
