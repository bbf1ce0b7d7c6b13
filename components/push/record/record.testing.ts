import { fakeBackground } from '@/components/shared/testing';
import type { PushBatchItem } from '@/lib/messaging/push-protocol';
import type { Decimal } from '@/lib/model/decimal';
import type { EntryKind, PushEntry } from '@/lib/model/push-record';

const NOON = Date.parse('2026-11-28T12:00:00Z');

/** A push of 12 lines that is over, and what a test changes in it. */
export const batchItem = (id: string, change: Partial<PushBatchItem> = {}): PushBatchItem => ({
  id,
  kind: 'push',
  psa: 'connectwise',
  system: 'na.myconnectwise.net, northwind',
  systemId: 'northwind',
  state: 'ended',
  because: null,
  retryAt: null,
  by: { name: 'Ada Marsh', told: 'page' },
  confirmedAt: NOON,
  endedAt: NOON + 60_000,
  items: 12,
  undoes: null,
  note: false,
  done: 12,
  needsPerson: 0,
  left: 0,
  undoable: 12,
  updatedAt: NOON,
  updatedBy: 'user',
  ...change,
});

const COMPANIES = ['Acme Dental', 'Brightwater Legal', 'Cobalt Logistics', 'Dunmore Farms'];
const KINDS: readonly EntryKind[] = ['sending', 'answered', 'read back'];
const SENTENCES: Record<string, string> = {
  sending: 'The quantity is about to be set to 42.',
  answered: 'The PSA took it.',
  'read back': 'It was read back as it should be: 42.',
};

/** Entry number `seq` of a record, from 1. */
export function entry(seq: number, change: Partial<PushEntry> = {}): PushEntry {
  const kind = KINDS[seq % KINDS.length] ?? 'sending';
  const id = String(seq).padStart(12, '0');
  return {
    id,
    seq,
    at: NOON + seq * 1000,
    kind,
    batchId: `batch-${Math.ceil(seq / 36)}`,
    itemId: `batch-${Math.ceil(seq / 36)}:0001`,
    by: { name: 'Ada Marsh', told: 'page' },
    psa: 'connectwise',
    system: 'na.myconnectwise.net, northwind',
    company: COMPANIES[seq % COMPANIES.length] ?? '',
    product: 'Worry-Free Services',
    agreement: `Managed Services ${seq}`,
    sentence: SENTENCES[kind] ?? '',
    from: '40' as Decimal,
    to: '42' as Decimal,
    detail: '{"method":"PATCH","path":"/finance/agreements/12/additions/345","status":200}',
    source: 'Report of Oct 2026: Acme, Worry-Free Services, 42 seats used',
    previous: '0'.repeat(64),
    hash: id.padStart(64, 'a'),
    ...change,
  };
}

/** A background that keeps this record; `entries` in their order. */
export function recordBackground(
  entries: PushEntry[],
  batches: PushBatchItem[] = [],
  more: Parameters<typeof fakeBackground>[0] = {},
) {
  const world = { entries, batches };
  const background = fakeBackground({
    'push.batches': () => ({ batches: world.batches }),
    'push.verify': () => ({ entries: world.entries.length, broken: null }),
    'push.record': ({ query, before, most }) => {
      const words = query.toLowerCase().split(' ').filter(Boolean);
      const found = world.entries
        .filter(({ seq }) => before === null || seq < before)
        .filter((one) => {
          const text = [one.company, one.product, one.agreement, one.by.name, one.sentence]
            .join(' ')
            .toLowerCase();
          return words.every((word) => text.includes(word));
        })
        .reverse();
      return { entries: found.slice(0, most), more: found.length > most };
    },
    ...more,
  });
  return { ...background, world };
}
