import type { FindingRecord } from '@/lib/model/finding';
import { freezes } from '@/lib/model/report-guard';
import { keepAlive } from '@/lib/platform/keep-alive';
import type { Context } from '../context';
import { byId } from '../mapping/world';
import { type Evaluation, evaluation } from './evaluate';
import { changedRecords } from './records';
import { inReviewTurn } from './turn';

/** What is found, and what is kept of it, in line with each other. */
export interface Settled {
  evaluation: Evaluation;
  /** Those decided on since are in it too (`remember`). */
  records: Map<string, FindingRecord>;
}

const kept = new WeakMap<Context['figures'], Settled>();

/** The last one, whatever has changed since; null: there was none since the worker woke. */
export const lastSettled = ({ figures }: Pick<Context, 'figures'>): Settled | null =>
  kept.get(figures) ?? null;

/**
 * Runs what erases records from the store, in its turn: what was found before is not written after it, and what is known
 * of them is not true any more.
 */
export function eraseRecords(
  { store, figures }: Pick<Context, 'store' | 'figures'>,
  erase: () => Promise<void>,
): Promise<void> {
  return inReviewTurn(store, async () => {
    await erase();
    kept.delete(figures);
    figures.revision += 1;
  });
}

/**
 * Brings what is kept in line with what the whole book says: new findings, those that are gone and those that came back,
 * in one commit. Null while a sync runs and nothing was settled before: half-read data resolves nothing.
 */
export async function settle(context: Context): Promise<Settled | null> {
  if ((await context.sync.status()).running) return lastSettled(context);
  const worked = await evaluation(context);
  const before = lastSettled(context);
  if (before?.evaluation.on === worked.on) return before;
  return inReviewTurn(context.store, () => keepUp(context));
}

/**
 * After new data: what is resolved and what came back is right even when nobody looks. What goes wrong is told to whoever
 * looks next.
 */
export function settleSoon(context: Context): void {
  void keepAlive(settle(context)).catch(() => undefined);
}

async function keepUp(context: Context): Promise<Settled | null> {
  // What changed while others had their turn is worked out anew: an older picture must not be written over a newer one.
  const worked = await evaluation(context);
  const before = lastSettled(context);
  if (before?.evaluation.on === worked.on) return before;
  const { store, figures } = context;
  // Nobody else writes them (`remember`, `eraseRecords`): tens of thousands are not read at each look at a page.
  const records = new Map(before?.records ?? byId(await store.findingRecords.all()));
  if ((await context.sync.status()).running) return before;
  const isBroken = freezes(worked.guards);
  const changed = changedRecords(records, {
    findings: worked.findings,
    isGone: (last) => !isBroken && worked.isJudged(last),
    day: worked.day,
    now: context.now(),
  });
  if (changed.length > 0) await store.commit({ put: { findingRecords: changed } });
  for (const record of changed) records.set(record.id, record);
  const settled = { evaluation: worked, records };
  kept.set(figures, settled);
  return settled;
}

/** Writes what a person said, and keeps the picture in memory in line with it. */
export async function remember(
  context: Pick<Context, 'store' | 'figures'>,
  records: FindingRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await context.store.commit({ put: { findingRecords: records } });
  const last = kept.get(context.figures);
  for (const record of records) last?.records.set(record.id, record);
}
