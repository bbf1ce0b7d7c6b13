import type { FindingWhy } from '@/lib/messaging/review-items';
import type { TraceStep } from '@/lib/model/badge';
import { monthLabel, today } from '@/lib/model/calendar';
import type { Finding } from '@/lib/model/finding';
import { openBooks } from '../books';
import type { Context } from '../context';
import { standingGuards } from '../guard';
import { pushesOfFindings } from '../push/of-findings';
import { companyFindings, type Found, vendorFindings } from './engine';
import { gone } from './failures';
import { itemOf } from './items';
import { vendorWorld } from './vendor-world';

/**
 * Why a finding's numbers are what they are. Worked out anew from the records of its customer alone, as they are now; of
 * one that is found no more: how it was last.
 */
export async function why(context: Context, { findingId }: { findingId: string }): Promise<FindingWhy> {
  const record = await context.store.findingRecords.get(findingId);
  if (!record) throw gone();
  const found = record.resolvedAt === null ? await findAgain(context, record.last) : null;
  const day = today(new Date(context.now()));
  const finding = found?.finding ?? record.last;
  const push = (await pushesOfFindings(context))(finding);
  return {
    finding: itemOf(finding, record, day, { push }),
    steps: found ? found.why() : asLastSeen(record.last),
    notes: record.notes,
  };
}

async function findAgain(context: Context, { id, companyId }: Finding): Promise<Found | null> {
  const isIt = ({ finding }: Found): boolean => finding.id === id;
  const guards = await standingGuards(context);
  if (companyId !== null) {
    const books = await openBooks(context);
    const found = companyFindings(await books.ofCompany(companyId)).find(isIt);
    if (found) return found;
  }
  return vendorFindings(await vendorWorld(context, guards)).find(isIt) ?? null;
}

function asLastSeen(last: Finding): TraceStep[] {
  const source = `As it was last found, figures of ${monthLabel(last.month)}`;
  const step = (label: string, value: string | null): TraceStep[] =>
    value === null ? [] : [{ label, value, source }];
  return [
    ...step('Finding', last.sentence),
    ...step('Used', last.used),
    ...step('Provisioned', last.provisioned),
    ...step('Expected', last.expected),
    ...step('Billed', last.billed),
    ...step('Difference', last.variance),
    ...step('Unit price', last.unitPrice),
    ...step('Money of one billing cycle', last.money),
  ];
}
