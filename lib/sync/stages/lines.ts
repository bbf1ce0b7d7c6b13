import { lastClosedMonth, lastDayOf, today } from '@/lib/model/calendar';
import type { Agreement } from '@/lib/model/records';
import type { Changes } from '@/lib/store/contract';
import { workAhead } from '../ahead';
import { chunksFor, linesRead } from '../lines-read';
import { noteFailure } from '../outcome';
import { PREFIX } from '../problems';
import { takesPlace } from '../reading-order';
import { type Outcome, readChunk } from './lines-chunk';
import { OVER, type Stage, type StageContext } from './stage';

/** Agreements whose lines are written together: at least, and at most; of a PSA that is asked for more at once, those. */
const BATCH = { least: 12, most: 60 };
/** In between a batch is written after so many ms, so that progress is seen and a death costs little. */
const BATCH_TIME = 500;
/** Chunks of agreements asked for at once (design.md, "How data flows"). */
const AT_ONCE = 3;

type Needs = 'store' | 'startedAt' | 'psa' | 'signal';
type Context = Pick<StageContext, Needs>;

interface Reading {
  /** Agreements of which no batch had an outcome yet. */
  left(): number;
  nextBatch(): Promise<Outcome[]>;
  /** Agreements of which problems are kept. */
  hadProblems(agreement: Agreement): boolean;
}

/** One per run of the worker: it remembers what is still to be read, and reads on while a batch is being written. */
export function agreementLines(): Stage<Needs> {
  let reading: Reading | null = null;
  return {
    side: 'psa',
    what: 'The lines of the agreements',
    async step(context, progress) {
      reading ??= await begin(context);
      const { left, hadProblems } = reading;
      const batch = await reading.nextBatch();
      if (batch.length === 0) return { ...OVER, changes: {}, unasked: true };
      const failed = batch.filter(isFailed);
      // Nothing came at all: the service is the matter, not an agreement.
      if (failed[0] && failed.length === batch.length && batch.length > 1) throw failed[0].thrown;
      const noted = failed.reduce(
        (before, { agreement, thrown }) => noteFailure(before, null, linesOf(agreement), thrown),
        progress,
      );
      return {
        changes: changesOf(context, batch, hadProblems),
        progress: noted,
        done: batch.length,
        of: { left: left() },
      };
    },
  };
}

async function begin(context: Context): Promise<Reading> {
  const [agreements, problems] = await Promise.all([worklist(context), context.store.problems.all()]);
  const ids = problems.map(({ id }) => id).filter((id) => id.startsWith(PREFIX.anyLines));
  let inARow = 0;
  let end: { thrown: unknown } | null = null;
  const chunks = chunksFor(context.psa, agreements);
  const pace = {
    atOnce: AT_ONCE,
    ahead: Math.max(AT_ONCE, Math.ceil(BATCH.most / context.psa.linesAtOnce)),
    // Of a service that only refuses no more is asked than a batch has.
    mayBegin: (underWay: number) => inARow + underWay < BATCH.least,
  };
  const answers = workAhead(chunks, pace, async (chunk) => {
    const answer = await readChunk(context, chunk, BATCH.least);
    inARow = answer.outcomes.every(isFailed) ? inARow + answer.asked : 0;
    return answer;
  });
  let left = agreements.length;
  const nextBatch = async (): Promise<Outcome[]> => {
    inARow = 0;
    const until = performance.now() + BATCH_TIME;
    const batch: Outcome[] = [];
    let asked = 0;
    // As long as nothing came it is not known whether the service is the matter.
    const mayGoOn = (): boolean =>
      batch.every(isFailed)
        ? asked < BATCH.least
        : batch.length < BATCH.least ||
          (batch.length < BATCH.most && inARow < BATCH.least && performance.now() < until);
    try {
      while (end === null && mayGoOn()) {
        const next = answers.take();
        if (!next) break;
        const { outcomes, asked: times } = await next;
        asked += times;
        left -= outcomes.length;
        batch.push(...outcomes);
      }
    } catch (thrown) {
      end = { thrown };
    }
    // What came before the end is kept.
    if (end && batch.every(isFailed)) throw end.thrown;
    return batch;
  };
  const hadProblems = ({ id }: Agreement): boolean => ids.some((kept) => kept.startsWith(PREFIX.lines(id)));
  return { left: () => left, nextBatch, hadProblems };
}

const isFailed = (outcome: Outcome) => 'thrown' in outcome;

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
    // Not "before": the clock may have been put back since.
    return last === undefined || (last !== startedAt && mayBill(agreement));
  };
  const due = agreements.filter((one) => one.psa === psa.psa && one.recordId !== null && isDue(one));
  return [...due.filter(mayBill), ...due.filter((agreement) => !mayBill(agreement))];
}

function changesOf(
  { startedAt, store }: Context,
  outcomes: Outcome[],
  hadProblems: (agreement: Agreement) => boolean,
): Changes {
  const read = outcomes
    .filter((outcome) => 'lines' in outcome)
    .filter(({ agreement, reading }) => takesPlace(store, agreement.id, reading));
  const changes = read.map(({ agreement, ...found }) => linesRead(agreement, found, startedAt));
  return {
    lines: changes.flatMap(({ lines }) => lines),
    put: { lineReads: changes.flatMap(({ put }) => put.lineReads ?? []) },
    // Of most agreements none were kept and none come.
    problems: changes.flatMap(({ problems }, at) => {
      const of = read[at];
      return of && (of.problems.length > 0 || hadProblems(of.agreement)) ? problems : [];
    }),
  };
}
