import type { AgreementLine } from '@/lib/model/records';
import { lostOf, recordedOf } from '@/lib/reconcile/ledger/record';
import type { Changes } from './contract';
import { deleteAll, putAll } from './requests';
import type { Writing } from './schema';

/** What `replaceLines` writes to. */
export const WITH_HISTORY = ['agreementLines', 'lineChanges', 'lineReads'] as const;

/**
 * A reading stays under this key when its record is deleted because the agreement changed (lib/sync): until when its
 * lines are known to have said what they say is what the history needs.
 */
const lastKey = (agreementId: string): string => `${agreementId}#last`;

/** When lines were last read, and when they are read now, ms since the epoch. */
export interface ReadTimes {
  before: number | null;
  now: number;
}

/** By agreement, for the lines that `changes` replace; to be asked before anything of `changes` is written. */
export async function readTimes(tx: Writing, changes: Changes): Promise<Map<string, ReadTimes>> {
  // Only then the store is part of the transaction.
  if (!changes.lines) return new Map();
  const reads = tx.objectStore('lineReads');
  const fresh = new Map((changes.put?.lineReads ?? []).map(({ id, readAt }) => [id, readAt]));
  const times = changes.lines.map(async ({ agreementId, lines }): Promise<[string, ReadTimes]> => {
    const last = lastKey(agreementId);
    const [read, kept] = await Promise.all([reads.get(agreementId), reads.get(last)]);
    if (kept) deleteAll(tx, 'lineReads', [last]);
    const now = fresh.get(agreementId) ?? lines[0]?.updatedAt ?? Date.now();
    return [agreementId, { before: (read ?? kept)?.readAt ?? null, now }];
  });
  return new Map(await Promise.all(times));
}

/** Readings whose records go while their agreements stay are kept as the last ones. */
export async function keepLastReads(tx: Writing, { remove }: Changes): Promise<void> {
  const withAgreement = new Set(remove?.agreements ?? []);
  const ids = (remove?.lineReads ?? []).filter((id) => !withAgreement.has(id));
  const reads = await Promise.all(ids.map((id) => tx.objectStore('lineReads').get(id)));
  const kept = reads.filter((read) => read !== undefined);
  putAll(
    tx,
    'lineReads',
    kept.map(({ id, readAt }) => ({ id: lastKey(id), readAt })),
  );
}

/** Records what lines said before they are replaced. `now` null: the line is gone. */
export async function recordReplaced(
  tx: Writing,
  replaced: readonly { before: AgreementLine; now: AgreementLine | null }[],
  { before: readBefore, now: at }: ReadTimes,
): Promise<void> {
  const lost = replaced.flatMap(({ before, now }) => {
    const segments = lostOf({ before, now, readAt: readBefore ?? before.updatedAt });
    return segments.length > 0 ? [{ line: before, segments }] : [];
  });
  const companyIds = [...new Set(lost.map(({ line }) => line.companyId))];
  const index = companyIds.length > 0 ? tx.objectStore('lineChanges').index('company') : null;
  const kept = (await Promise.all(companyIds.map((id) => index?.getAll(id) ?? []))).flat();
  const byLine = Map.groupBy(kept, ({ lineId }) => lineId);
  for (const { line, segments } of lost) {
    const { put, remove } = recordedOf(line, byLine.get(line.id) ?? [], segments, at);
    deleteAll(tx, 'lineChanges', remove);
    putAll(tx, 'lineChanges', put);
  }
}
