import { today } from '@/lib/model/calendar';
import { FailureError } from '@/lib/model/failure';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import { dayBefore, later } from '@/lib/reconcile/ledger/days';
import { horizonOn, recordedOf } from '@/lib/reconcile/ledger/record';
import { knownFrom, segmentsOf } from '@/lib/reconcile/ledger/segments';
import type { Context } from '../context';
import { readAllAgain } from '../read-again';

/** ms; the cache is shown meanwhile. */
const PATIENCE = 60_000;

const NO_KEYS = 'Your PSA is not connected.';

/**
 * Reads a company's agreements and what the PSA can show of their past, and keeps both: the next opening without keys
 * knows it. A sentence that says why not, or of which agreement not; null: all was read.
 */
export async function readPast(context: Context, companyId: string): Promise<string | null> {
  try {
    const api = await context.psa();
    if (!api) return NO_KEYS;
    const agreements = (await context.store.agreements.ofCompany(companyId)).filter(
      ({ psa, recordId }) => psa === api.psa && recordId !== null,
    );
    if (agreements.length === 0) return null;
    const again = await readAllAgain(context, agreements);
    const read = agreements.filter((_, at) => again[at]?.reason === null);
    // One that is gone, or hidden from the keys, keeps nobody from the past of the others.
    if (read.length > 0) await keepPast(context, api, read);
    const at = again.findIndex(({ reason }) => reason !== null);
    const reason = again[at]?.reason ?? null;
    return reason !== null && read.length > 0 ? `${agreements[at]?.name}: ${reason}` : reason;
  } catch (thrown) {
    if (thrown instanceof FailureError) return thrown.failure.sentence;
    throw thrown;
  }
}

async function keepPast(context: Context, api: PsaApi, agreements: readonly Agreement[]): Promise<void> {
  const { store, now } = context;
  const past = await api.history(agreements, AbortSignal.timeout(PATIENCE));
  const lines = past.flatMap((of) => of.lines);
  const companyIds = [...new Set(lines.map(({ companyId }) => companyId))];
  const [current, kept] = await Promise.all([
    store.agreementLines.some(lines.map(({ id }) => id)),
    Promise.all(companyIds.map((id) => store.lineChanges.ofCompany(id))),
  ]);
  const currentById = new Map(current.map((line) => [line.id, line]));
  const keptByLine = Map.groupBy(kept.flat(), ({ lineId }) => lineId);
  const recorded = lines.map((line) =>
    recordedOf(
      line,
      keptByLine.get(line.id) ?? [],
      beforeRecord(line, currentById.get(line.id), now()),
      now(),
    ),
  );
  await store.commit({
    remove: { lineChanges: recorded.flatMap(({ remove }) => remove) },
    put: { lineChanges: recorded.flatMap(({ put }) => put) },
  });
}

/** What the line on record does not say itself. */
function beforeRecord(line: AgreementLine, current: AgreementLine | undefined, at: number) {
  const day = today(new Date(at));
  const since = later(knownFrom(line), horizonOn(day));
  return segmentsOf(line, since, dayBefore(current ? knownFrom(current) : day));
}
