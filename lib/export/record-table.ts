import { today } from '@/lib/model/calendar';
import type { EntryKind, PushEntry } from '@/lib/model/push-record';
import type { PsaKind } from '@/lib/model/records';
import { moment } from './moment';
import type { ExportColumn, ExportTable } from './table';

/** What the list is. */
export interface RecordFacts {
  /** What was searched for; '': everything is there. */
  query: string;
  /** ms since the epoch. */
  madeAt: number;
  /** Whether the record was whole when the file was made, a sentence. */
  whole: string;
  /** What a PSA is called. */
  psaName: (psa: PsaKind) => string;
}

const COLUMNS = [
  { key: 'number', label: 'Number', kind: 'number' },
  { key: 'day', label: 'Day', kind: 'day' },
  { key: 'time', label: 'Time', kind: 'text' },
  { key: 'what', label: 'What', kind: 'text' },
  { key: 'sentence', label: 'Sentence', kind: 'text' },
  { key: 'company', label: 'Company', kind: 'text' },
  { key: 'product', label: 'Product', kind: 'text' },
  { key: 'agreement', label: 'Agreement', kind: 'text' },
  { key: 'from', label: 'From', kind: 'number' },
  { key: 'to', label: 'To', kind: 'number' },
  { key: 'who', label: 'Who', kind: 'text' },
  { key: 'named', label: 'Named by', kind: 'text' },
  { key: 'psa', label: 'PSA', kind: 'text' },
  { key: 'system', label: 'Installation', kind: 'text' },
  { key: 'source', label: 'From which report row', kind: 'text' },
  { key: 'batch', label: 'Batch', kind: 'text' },
  { key: 'item', label: 'Line', kind: 'text' },
  { key: 'utc', label: 'Time in UTC', kind: 'text' },
  { key: 'detail', label: 'Detail', kind: 'text' },
  { key: 'hash', label: 'Hash', kind: 'text' },
] as const satisfies readonly ExportColumn[];
export type RecordColumn = (typeof COLUMNS)[number]['key'];

export const ENTRY_WORDS: Record<EntryKind, string> = {
  confirmed: 'Confirmed',
  sending: 'Sending',
  answered: 'Answered',
  'read back': 'Read back',
  ended: 'Ended',
  paused: 'Paused',
  resumed: 'Gone on',
  stopped: 'Stopped',
  noted: 'Note left',
  settled: 'Settled',
};

/** How it is known who pushed. */
export const TOLD_WORDS: Record<PushEntry['by']['told'], string> = {
  page: 'The page of the PSA',
  typed: 'A person, by typing',
  nobody: 'Nobody',
};

/** Entries of the record in the order given, a row each. The hashes can be checked with the JSON alone. */
export function recordTable(entries: readonly PushEntry[], facts: RecordFacts): ExportTable<RecordColumn> {
  return {
    name: 'Pushes',
    columns: COLUMNS,
    rows: entries.map((entry) => rowOf(entry, facts)),
    about: [
      ['What', 'The record of what was pushed to the PSA'],
      ['Shown', facts.query === '' ? 'Everything' : `Search "${facts.query}"`],
      ['Entries', String(entries.length)],
      ['Whole', facts.whole],
      ['Made', moment(facts.madeAt)],
      ['To check it', 'Export it as JSON: that file has every field that the hashes are made of.'],
    ],
  };
}

function rowOf(entry: PushEntry, { psaName }: RecordFacts): ExportTable<RecordColumn>['rows'][number] {
  const at = new Date(entry.at);
  return {
    number: String(entry.seq),
    day: today(at),
    time: timeOf(at),
    what: ENTRY_WORDS[entry.kind],
    sentence: entry.sentence,
    company: entry.company,
    product: entry.product,
    agreement: entry.agreement,
    from: entry.from,
    to: entry.to,
    who: entry.by.name,
    named: TOLD_WORDS[entry.by.told],
    psa: psaName(entry.psa),
    system: entry.system,
    source: entry.source,
    batch: entry.batchId,
    item: entry.itemId,
    utc: at.toISOString(),
    detail: entry.detail,
    hash: entry.hash,
  };
}

/** "14:05:09", where the user is. */
const timeOf = (at: Date): string =>
  [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
