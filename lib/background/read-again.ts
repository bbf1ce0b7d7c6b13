import { FailureError } from '@/lib/model/failure';
import type { Agreement } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import { linesRead, readLines } from '@/lib/sync/lines-read';
import type { Context } from './context';

/** ms; the page shows the cache meanwhile. */
const PATIENCE = 25_000;

interface ReadAgain {
  /** As it is now; null: the PSA and the cache have none. */
  agreement: Agreement | null;
  /** Why the cache stands, in a sentence; null: it is up to date, or there are no keys. */
  reason: string | null;
}

/**
 * Reads an agreement and its lines from the PSA into the cache: it may have ended, been cancelled or been given to
 * another company since the last sync. `known`: what the cache has of it.
 */
export async function readAgain(
  context: Context,
  known: Agreement | null,
  recordId: number | null,
): Promise<ReadAgain> {
  try {
    const api = recordId === null ? null : await context.psa();
    if (!api || recordId === null) return { agreement: known, reason: null };
    const agreement = await readInto(context, api, known, recordId);
    return { agreement, reason: null };
  } catch (thrown) {
    if (thrown instanceof FailureError) return { agreement: known, reason: thrown.failure.sentence };
    throw thrown;
  }
}

async function readInto(
  { store, figures, now }: Context,
  api: PsaApi,
  known: Agreement | null,
  recordId: number,
): Promise<Agreement | null> {
  const signal = AbortSignal.timeout(PATIENCE);
  const [fresh, early] = await Promise.all([
    api.agreement(recordId, signal),
    known && readLines(api, [known], signal),
  ]);
  const agreement = fresh ?? known;
  if (!agreement) return null;
  const [read] = early ?? (await readLines(api, [agreement], signal));
  const { lines, problems } = read ?? { lines: [], problems: [] };
  const { companyId } = agreement;
  const changes = linesRead(
    agreement,
    { lines: lines.map((line) => ({ ...line, companyId })), problems },
    now(),
  );
  await store.commit({ ...changes, put: { ...changes.put, agreements: [agreement] } });
  figures.revision += 1;
  return agreement;
}
