import { lastClosedMonth, lastDayOf, today } from '@/lib/model/calendar';
import { failureOf } from '@/lib/model/failure';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import type { Changes } from '@/lib/store/contract';
import { interruptsRun, isKeysFailure, noteFailure } from '../outcome';
import { inParallel } from '../parallel';
import { PREFIX, stampedProblems, unusableRecord } from '../problems';
import { OVER, type Stage, type StageContext } from './stage';

/** Agreements whose lines are written together. */
const BATCH = 12;
/** Requests under way at once (design.md, "How data flows"). */
const AT_ONCE = 3;

type Needs = 'store' | 'startedAt' | 'psa' | 'signal';
type Context = Pick<StageContext, Needs>;
type Outcome =
  | { agreement: Agreement; lines: AgreementLine[]; problems: string[] }
  | { agreement: Agreement; thrown: unknown };

/** One per run of the worker: it remembers what is still to be read. */
export function agreementLines(): Stage<Needs> {
  let waiting: Agreement[] | null = null;
  return {
    side: 'psa',
    what: 'The lines of the agreements',
    async step(context, progress) {
      waiting ??= await worklist(context);
      const batch = waiting.slice(0, BATCH);
      if (batch.length === 0) return { ...OVER, changes: {} };
      const outcomes = await inParallel(batch, AT_ONCE, (agreement) => readOne(context, agreement));
      const failed = outcomes.filter((outcome) => 'thrown' in outcome);
      // Nothing came at all: the service is the matter, not an agreement.
      if (failed[0] && failed.length === batch.length && batch.length > 1) throw failed[0].thrown;
      waiting = waiting.slice(BATCH);
      const noted = failed.reduce(
        (before, { agreement, thrown }) => noteFailure(before, null, linesOf(agreement), thrown),
        progress,
      );
      return {
        changes: changesOf(context, outcomes),
        progress: noted,
        done: batch.length,
        of: { left: waiting.length },
      };
    },
  };
}

const linesOf = ({ name, companyName }: Agreement): string => `The lines of "${name}" of ${companyName}`;

/**
 * Every agreement that may bill now or billed in the last closed month, once a run; others when they changed or were
 * never read. What this run has read already (before the worker died) is left out.
 */
async function worklist({ store, startedAt, psa }: Context): Promise<Agreement[]> {
  const [agreements, reads] = await Promise.all([store.agreements.all(), store.lineReads.all()]);
  const readAt = new Map(reads.map((read) => [read.id, read.readAt]));
  const reported = lastDayOf(lastClosedMonth(today(new Date(startedAt))));
  const mayBill = ({ cancelled, status, endDate }: Agreement): boolean =>
    !cancelled &&
    !['Cancelled', 'Expired', 'Inactive'].includes(status) &&
    (endDate === null || endDate >= reported);
  const isDue = (agreement: Agreement): boolean => {
    const last = readAt.get(agreement.id);
    return last === undefined || (last < startedAt && mayBill(agreement));
  };
  const due = agreements.filter((one) => one.psa === psa.psa && one.recordId !== null && isDue(one));
  return [...due.filter(mayBill), ...due.filter((agreement) => !mayBill(agreement))];
}

async function readOne({ psa, signal }: Context, agreement: Agreement): Promise<Outcome> {
  try {
    return { agreement, ...(await psa.lines(agreement, signal)) };
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (signal.aborted || interruptsRun(failure) || isKeysFailure(failure)) throw thrown;
    return { agreement, thrown };
  }
}

function changesOf({ startedAt }: Context, outcomes: Outcome[]): Changes {
  const read = outcomes.filter((outcome) => 'lines' in outcome);
  return {
    lines: read.map(({ agreement, lines }) => ({ agreementId: agreement.id, lines })),
    put: { lineReads: read.map(({ agreement }) => ({ id: agreement.id, readAt: startedAt })) },
    problems: read.map(({ agreement, problems }) => {
      const prefix = PREFIX.lines(agreement.id);
      const unusable = problems.map((said) => unusableRecord(prefix, 'unusable psa record', said));
      return { prefix, problems: stampedProblems(unusable, startedAt) };
    }),
  };
}
