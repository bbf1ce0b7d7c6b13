import { findingId } from '@/lib/model/finding';
import type { ReportGuard } from '@/lib/model/report-guard';
import { source, step } from '../report';
import { type Found, findingOf } from './found';
import type { IndexedWorld } from './world';

/** That agreements are gone is no fault of the vendor's report. */
const OF_THE_REPORT: Record<ReportGuard['kind'], boolean> = {
  'empty report': true,
  'report far smaller': true,
  'accounts gone': true,
  'accounts at zero': true,
  'agreements gone': false,
};

/**
 * Vendor report looks broken, as a whole: the guard says so of the month's report, and nobody has confirmed that it is
 * right. Of single accounts: account-vanished.ts.
 */
export const reportBroken = (world: IndexedWorld): Found[] =>
  world.guards
    .filter(
      ({ kind, month, confirmedAt }) =>
        OF_THE_REPORT[kind] && confirmedAt === null && (month ?? world.month) === world.month,
    )
    .map((guard) => ({
      finding: findingOf(world, {
        id: findingId('report broken', null, guard.id),
        class: 'report broken',
        subject: 'Vendor report',
        sentence: guard.sentence,
      }),
      why: () => [
        ...guard.evidence.map((line) => step('Recognised by', line, source(world))),
        step('Next', guard.nextStep, ''),
      ],
    }));
