import { monthLabel } from '@/lib/model/calendar';
import type { PlannedLine, PushWrite } from '@/lib/model/push';
import type { PushBatch, PushItem } from '@/lib/model/push-journal';
import type { EntryKind } from '@/lib/model/push-record';
import type { EntryDraft } from './chain';

type Told = Pick<EntryDraft, 'kind' | 'sentence'> & { detail: unknown };

/** An entry about a whole batch. */
export function batchEntry(batch: PushBatch, { kind, sentence, detail }: Told): EntryDraft {
  const { id: batchId, by, psa, system } = batch;
  const nothing = { company: '', product: '', agreement: '', from: null, to: null, source: '' };
  return {
    kind,
    batchId,
    itemId: null,
    by,
    psa,
    system,
    ...nothing,
    sentence,
    detail: JSON.stringify(detail),
  };
}

/** An entry about one line of it. */
export function itemEntry(batch: PushBatch, { id, line, option }: PushItem, told: Told): EntryDraft {
  return {
    ...batchEntry(batch, told),
    itemId: id,
    company: line.companyName,
    product: line.productName,
    agreement: option.agreementName,
    from: option.oldQuantity,
    to: option.newQuantity,
    source: sourceWords(line),
  };
}

function sourceWords({ source, undoes }: Pick<PlannedLine, 'source' | 'undoes'>): string {
  if (!source) return undoes === null ? '' : `Undoes ${undoes}`;
  const { month, reportRunId, rows } = source;
  const report = `Report of ${monthLabel(month)}${reportRunId === null ? '' : ` (${reportRunId})`}`;
  return rows.length === 0 ? report : `${report}: ${rows.join('; ')}`;
}

/** The write that is next or under way. Throws where there is none: that is a defect. */
export function writeOf({ option, step, id }: PushItem): PushWrite {
  const write = option.writes[step];
  if (!write) throw new Error(`No write ${step} of ${id}.`);
  return write;
}

/** What the write sends, in words. */
export const sendsOf = (item: PushItem): string => item.option.sends[item.step] ?? writeOf(item).kind;

/** "1 line", "12 lines". */
export const linesWords = (count: number): string => `${count} ${count === 1 ? 'line' : 'lines'}`;

/** Who, at the beginning of a sentence. */
export const whoOf = ({ by }: Pick<PushBatch, 'by'>): string => by.name || 'Somebody';

export const entryOf = (kind: EntryKind, sentence: string, detail: unknown = {}): Told => ({
  kind,
  sentence,
  detail,
});
