import type { Day } from '@/lib/model/calendar';
import type { PushLimits, PushPlan } from '@/lib/model/push';
import type { PushBatch, PushItem } from '@/lib/model/push-journal';
import type { ChainCheck, PushEntry } from '@/lib/model/push-record';

type Nothing = Record<string, never>;

/** What is to be corrected, or undone. */
export type PushOf =
  /** Findings of the review. */
  | { findingIds: string[] }
  /** The product of one line, as its row's badge shows it. */
  | { lineId: string }
  /** Everything of a batch that can be undone, or one item of it. */
  | { undoBatch: string }
  | { undoItem: string }
  /** What counted twice, brought back by the opposite change. */
  | { correctItem: string };

/** A batch with how far it is. */
export interface PushBatchItem extends PushBatch {
  done: number;
  needsPerson: number;
  /** Neither done nor under way any more. */
  left: number;
  /** Its items that can be undone, as far as is known without asking the PSA. */
  undoable: number;
}

/** What the pushes ask; a part of protocol.ts. */
export interface PushMessages {
  /**
   * Reads the lines and terms from the PSA, and says what would be written; writes nothing. `day`: a day from which it
   * is to hold, besides the usual ones. Fails with `push.too-many`, `psa.*`, `network.*`, `vault.locked`.
   */
  'push.plan': { in: { of: PushOf; day: Day | null }; out: PushPlan };
  /** What a badge's row asked for (`page.push`), once; null: nothing. */
  'push.wish': { in: Nothing; out: { of: PushOf | null } };
  /**
   * Writes what was shown, and nothing else. `typed`: what `typedFor` (lib/push/limits.ts) asks for where limits are exceeded.
   * Fails with `push.*`.
   */
  'push.confirm': {
    in: {
      planId: string;
      picks: { itemId: string; optionId: string }[];
      typed: string | null;
      /** Who does it, as typed; '': as the PSA's page told, or nobody. */
      by: string;
      note: boolean;
    };
    out: { batchId: string };
  };
  /** Newest first. */
  'push.batches': { in: Nothing; out: { batches: PushBatchItem[] } };
  /** `member`: whom a page of that PSA names, if any. Fails with `push.gone`. */
  'push.batch': {
    in: { batchId: string };
    out: { batch: PushBatchItem; items: PushItem[]; member?: string };
  };
  'push.pause': { in: { batchId: string }; out: Nothing };
  'push.goOn': { in: { batchId: string }; out: Nothing };
  'push.stop': { in: { batchId: string }; out: Nothing };
  /**
   * A person looked at a line in the PSA, and it is right or was put right by hand. Nothing is sent. `by`: as typed; '': as
   * the PSA's page told, or nobody. Fails with `push.gone`, `push.under-way`, `push.not-to-look-at`.
   */
  'push.settle': { in: { itemId: string; by: string }; out: Nothing };
  /** Entries that hold every word of `query`, newest first, below number `before` (null: from the newest). */
  'push.record': {
    in: { query: string; before: number | null; most: number };
    out: { entries: PushEntry[]; more: boolean };
  };
  /** Reads the whole record and works its hashes out anew. */
  'push.verify': { in: Nothing; out: ChainCheck };
  'push.limits': { in: Nothing; out: PushLimits };
  'push.setLimits': { in: { limits: PushLimits }; out: Nothing };
  /**
   * From a row's badge: keeps the wish for the panel that is about to open, which a person has to confirm all the same.
   * `member`: who is signed in there.
   */
  'page.push': { in: { lineId: string; member: string | null }; out: Nothing };
}
