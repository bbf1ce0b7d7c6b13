import { dayLabel, monthLabel } from '@/lib/model/calendar';
import { failureOf } from '@/lib/model/failure';
import type { PushBatch, PushItem } from '@/lib/model/push-journal';
import type { PushEntry } from '@/lib/model/push-record';
import type { PsaWrites } from '@/lib/psa/write-contract';
import { entryOf, itemEntry, whoOf } from './entries';
import { agreementOf, type BatchRun } from './run-parts';

/**
 * Leaves a note of what was done on the record of each agreement. Journalled before: one that may have been left is not
 * left again, whatever came of it.
 */
export async function leaveNotes(run: BatchRun, batch: PushBatch, items: readonly PushItem[]): Promise<void> {
  const { note } = run.api.writes;
  if (!batch.note || !note) return;
  const done = items.filter(({ state }) => state === 'done' || state === 'done twice');
  const byAgreement = Map.groupBy(done, ({ option }) => option.agreementId);
  if (byAgreement.size === 0) return;
  const begun = await begunOf(run, batch);
  for (const ofAgreement of byAgreement.values()) {
    const [first] = ofAgreement;
    if (first && !ofAgreement.some(({ id }) => begun.has(id)))
      await leave(run, batch, first, noteText(batch, ofAgreement), note);
  }
}

async function leave(
  run: BatchRun,
  batch: PushBatch,
  first: PushItem,
  text: string,
  note: NonNullable<PsaWrites['note']>,
): Promise<void> {
  const told = (sentence: string, detail: unknown) =>
    run.journal.write(async () => ({
      entries: [itemEntry(batch, first, entryOf('noted', sentence, detail))],
      result: undefined,
    }));
  const { agreementName } = first.option;
  await told(`A note is left on ${agreementName}.`, { text });
  try {
    const agreement = await agreementOf(run, first.option.agreementId);
    const answer = agreement ? await note(agreement, text, run.signal) : null;
    if (answer?.kind === 'accepted') await told(`The note on ${agreementName} was left.`, answer);
    else if (answer?.kind === 'unknown')
      await told(
        `Whether the note on ${agreementName} was left is not known; it is not tried again.`,
        answer,
      );
    else await told(`The note on ${agreementName} was not left.`, answer);
  } catch (thrown) {
    await told(`The note on ${agreementName} was not left.`, failureOf(thrown));
  }
}

/** So many are read together. */
const AT_ONCE = 200;

/** Items whose agreement's note was begun; the batch's own first entry ends the search. */
async function begunOf({ deps }: BatchRun, batch: PushBatch): Promise<Set<string>> {
  const begun = new Set<string>();
  for (let below: number | null = null; ; ) {
    const part: PushEntry[] = await deps.store.pushEntries.below(below, AT_ONCE);
    for (const { batchId, kind, itemId } of part) {
      if (batchId !== batch.id) continue;
      if (kind === 'confirmed') return begun;
      if (kind === 'noted' && itemId !== null) begun.add(itemId);
    }
    const last = part.at(-1);
    if (!last) return begun;
    below = last.seq;
  }
}

const DID = { push: 'Quantities pushed', undo: 'A push undone', correction: 'A push corrected' };

function noteText(batch: PushBatch, items: readonly PushItem[]): string {
  const lines = items.map(({ line, option, state }) => {
    const from = option.oldQuantity ?? 'none';
    const source = line.source ? `, report of ${monthLabel(line.source.month)}` : '';
    const isDouble = state === 'done twice' ? ', counted twice: still to be put right' : '';
    return `${line.productName}: ${from} -> ${option.newQuantity} from ${dayLabel(option.day)}${source}${isDouble}`;
  });
  return [`${DID[batch.kind]} with Seatcheck by ${whoOf(batch)}.`, ...lines].join('\n');
}
