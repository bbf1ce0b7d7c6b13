import type { PlannedLine } from '@/lib/model/push';
import { shownName } from '@/lib/model/shown-name';
import { refusals } from '@/lib/push/plan/refusals';
import type { Unfit } from './groups';

/** A line of the plan that says why nothing is planned for a finding. */
export function unfitLine({ findingId, finding, isGone }: Unfit): PlannedLine {
  const kind = isGone ? null : (finding?.class ?? null);
  return {
    id: findingId,
    findingId,
    companyId: finding?.companyId ?? '',
    companyName: shownName(finding?.companyName || finding?.subject || ''),
    productId: finding?.productId ?? '',
    productName: shownName(finding?.productName || (finding?.companyName ? finding.subject : '')),
    unit: finding?.unit ?? '',
    expected: null,
    billed: null,
    variance: null,
    options: [],
    suggested: null,
    cannot: kind === null ? refusals.findingGone() : refusals.notTheBill(kind),
    source: null,
    undoes: null,
  };
}
