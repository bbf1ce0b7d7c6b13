import fc from 'fast-check';
import type { Decimal } from '@/lib/model/decimal';
import { ENTRY_KINDS, type PushEntry } from '@/lib/model/push-record';
import { PSA_KINDS } from '@/lib/model/records';
import { hashOf } from '@/scripts/verify-record/chain';
import { hostileCell } from './testing';

/** Whole numbers and fractions as they are kept. */
const quantity = fc.option(
  fc.integer({ min: -9999, max: 9999 }).map((units) => String(units) as Decimal),
  { nil: null },
);

/** Entries as somebody would write them who wants a file to break, without their place in a chain. */
export const anyEntry: fc.Arbitrary<PushEntry> = fc.record({
  id: fc.constant(''),
  seq: fc.constant(0),
  at: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  kind: fc.constantFrom(...ENTRY_KINDS),
  batchId: fc.uuid(),
  itemId: fc.option(fc.uuid(), { nil: null }),
  by: fc.record({ name: hostileCell, told: fc.constantFrom('page', 'typed', 'nobody') }),
  psa: fc.constantFrom(...PSA_KINDS),
  system: hostileCell,
  company: hostileCell,
  product: hostileCell,
  agreement: hostileCell,
  sentence: hostileCell,
  from: quantity,
  to: quantity,
  detail: hostileCell,
  source: hostileCell,
  previous: fc.constant(''),
  hash: fc.constant(''),
});

/** `entries` with places and hashes, as the extension gives them. */
export function chained(entries: readonly PushEntry[]): PushEntry[] {
  let previous = '0'.repeat(64);
  return entries.map((entry, index) => {
    const seq = index + 1;
    const open = { ...entry, id: String(seq).padStart(12, '0'), seq, previous };
    previous = hashOf(open);
    return { ...open, hash: previous };
  });
}
