import type { FindingItem } from '@/lib/messaging/protocol';
import type { Decision } from '@/lib/model/finding';

/** What a person did with a finding since it was read: drawn in place, without moving anything. */
export type Touch = Pick<FindingItem, 'state' | 'decision' | 'notes' | 'reopened'>;

export interface Difference {
  /** Findings that were not there before, are not there any more (or are resolved), or say something else. */
  added: number;
  gone: number;
  changed: number;
  /** Of those shown: what was decided or noted elsewhere. */
  touches: ReadonlyMap<string, Touch>;
}

/** What of a newer answer is news to who looks at `shown`. */
export function differenceOf(shown: readonly FindingItem[], newer: readonly FindingItem[]): Difference {
  const rest = new Map(newer.map((item) => [item.id, item]));
  const touches = new Map<string, Touch>();
  let gone = 0;
  let changed = 0;
  for (const before of shown) {
    const now = rest.get(before.id);
    rest.delete(before.id);
    if (!now) gone += 1;
    else if (now.state === 'resolved' && before.state !== 'resolved') gone += 1;
    else if (!saysTheSame(before, now)) changed += 1;
    else if (!isTouchedAlike(before, now)) touches.set(before.id, touchOf(now));
  }
  return { added: rest.size, gone, changed, touches };
}

/** What is new to a person: nothing else may move a row, or change a number under their hands. */
export const isNews = ({ added, gone, changed }: Difference): boolean => added + gone + changed > 0;

export const touchOf = ({ state, decision, notes, reopened }: FindingItem): Touch => ({
  state,
  decision,
  notes,
  reopened,
});

/** A finding as it is once this is decided. What is resolved stays so. */
export const decidedAs = (item: FindingItem, decision: Decision): Touch => ({
  ...touchOf(item),
  decision,
  state: item.state === 'resolved' ? 'resolved' : decision.kind,
});

const OURS: ReadonlySet<string> = new Set(['state', 'decision', 'notes', 'reopened', 'soFar']);

/** Figures, names and words alike. */
function saysTheSame(a: FindingItem, b: FindingItem): boolean {
  for (const key in a)
    if (!OURS.has(key) && a[key as keyof FindingItem] !== b[key as keyof FindingItem]) return false;
  if (a.state !== b.state && (a.state === 'resolved' || b.state === 'resolved')) return false;
  return (
    a.soFar?.month === b.soFar?.month &&
    a.soFar?.expected === b.soFar?.expected &&
    a.soFar?.variance === b.soFar?.variance
  );
}

const isTouchedAlike = (a: FindingItem, b: FindingItem): boolean =>
  a.state === b.state &&
  a.notes === b.notes &&
  a.reopened === b.reopened &&
  a.decision.kind === b.decision.kind &&
  (a.decision.kind !== 'snoozed' ||
    (b.decision.kind === 'snoozed' &&
      a.decision.reason === b.decision.reason &&
      a.decision.until === b.decision.until));
