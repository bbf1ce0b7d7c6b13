import { FailureError } from '@/lib/model/failure';
import type { Agreement } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import { chunksFor, type LinesFound, linesRead, readLines } from '@/lib/sync/lines-read';
import { takesPlace } from '@/lib/sync/reading-order';
import type { Context } from './context';

/** ms; the page shows the cache meanwhile. */
const PATIENCE = 25_000;

const HIDDEN = 'Your PSA does not show this agreement any more; these are the lines last read.';

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
  const cached = { agreement: known, reason: null };
  if (recordId === null) return cached;
  if (known) return (await readAllAgain(context, [known]))[0] ?? cached;
  const signal = AbortSignal.timeout(PATIENCE);
  const read = await attempted(async () => {
    const api = await context.psa();
    const agreement = (await api?.agreement(recordId, signal)) ?? null;
    if (api && agreement) await keep(context, await readLines(api, [agreement], signal));
    return agreement;
  });
  return 'reason' in read ? { ...cached, ...read } : { ...cached, agreement: read.value };
}

/** The same for several with record ids, in their order; their lines are asked for as many at once as the PSA takes. */
export async function readAllAgain(context: Context, known: readonly Agreement[]): Promise<ReadAgain[]> {
  const signal = AbortSignal.timeout(PATIENCE);
  const opened = await attempted(() => context.psa());
  const api = 'reason' in opened ? null : opened.value;
  const unread = 'reason' in opened ? opened : { reason: null };
  if (!api) return known.map((agreement) => ({ agreement, ...unread }));
  const chunks = chunksFor(api, known).map(async (chunk): Promise<ReadAgain[]> => {
    const read = await attempted(() => readChunk(context, api, chunk, signal));
    return 'reason' in read ? chunk.map((agreement) => ({ agreement, ...read })) : read.value;
  });
  return (await Promise.all(chunks)).flat();
}

/**
 * The agreements as they are now, in their order. One that the PSA shows neither itself nor by a line stays as it was: it
 * may be gone, or be hidden from the API user since, and without its lines its customer would look billed nothing. What
 * is gone is told by the next sync, from the whole list.
 */
async function readChunk(
  context: Context,
  api: PsaApi,
  known: readonly Agreement[],
  signal: AbortSignal,
): Promise<ReadAgain[]> {
  const [fresh, read] = await Promise.all([
    Promise.all(known.map(({ recordId }) => (recordId === null ? null : api.agreement(recordId, signal)))),
    readLines(api, known, signal),
  ]);
  const now = read.map(({ agreement, ...found }, at) => ({
    agreement: fresh[at] ?? agreement,
    ...found,
    isHidden: !fresh[at] && found.lines.length + found.problems.length === 0,
  }));
  await keep(
    context,
    now.filter(({ isHidden }) => !isHidden),
  );
  return now.map(({ agreement, isHidden }) => ({ agreement, reason: isHidden ? HIDDEN : null }));
}

async function keep({ store, figures, now }: Context, read: readonly LinesFound[]): Promise<void> {
  const newest = read.filter(({ agreement, reading }) => takesPlace(store, agreement.id, reading));
  const changes = newest.map(({ agreement, lines, problems }) => {
    // It may have been given to another company since its lines were asked for.
    const own = lines.map((line) => ({ ...line, companyId: agreement.companyId }));
    return linesRead(agreement, { lines: own, problems }, now());
  });
  await store.commit({
    lines: changes.flatMap(({ lines }) => lines),
    problems: changes.flatMap(({ problems }) => problems),
    put: {
      lineReads: changes.flatMap(({ put }) => put.lineReads ?? []),
      agreements: newest.map(({ agreement }) => agreement),
    },
  });
  figures.revision += 1;
}

/** What came of it, or the sentence that says why nothing did. */
async function attempted<T>(work: () => Promise<T>): Promise<{ value: T } | { reason: string }> {
  try {
    return { value: await work() };
  } catch (thrown) {
    if (thrown instanceof FailureError) return { reason: thrown.failure.sentence };
    throw thrown;
  }
}
