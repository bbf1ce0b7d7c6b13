import { counted, formatCount } from '@/components/shared/format';
import type { DotTone } from '@/components/shared/sync-status';
import type { PushBatchItem } from '@/lib/messaging/push-protocol';
import type { PushKind } from '@/lib/model/push';
import type { PushedBy } from '@/lib/model/push-journal';
import type { PushEntry } from '@/lib/model/push-record';

export const whoOf = ({ name, told }: PushedBy): string =>
  told === 'nobody' || name === '' ? 'Not named' : name;

/** How it is known who it was, a sentence. */
export const TOLD: Record<PushedBy['told'], string> = {
  page: "The PSA's page named them.",
  typed: 'Typed in by a person.',
  nobody: 'Nobody was named.',
};

const KINDS: Record<PushKind, string> = { push: 'Push', undo: 'Undo', correction: 'Correction' };

/** "Push of 12 lines". */
export const batchTitle = ({ kind, items }: Pick<PushBatchItem, 'kind' | 'items'>): string =>
  `${KINDS[kind]} of ${counted(items, 'line')}`;

export interface BatchState {
  /** Null: it says neither good nor bad. */
  tone: DotTone | null;
  word: string;
}

/** How it stands, as a mark and a word. What a person has to look at comes first. */
export function batchState({ state, needsPerson, items, done, because }: PushBatchItem): BatchState {
  if (state === 'running') return { tone: 'running', word: 'Under way' };
  if (state === 'paused') return { tone: because ? 'failed' : null, word: 'Paused' };
  if (needsPerson > 0) return { tone: 'failed', word: 'To look at' };
  if (state === 'stopped') return { tone: null, word: 'Stopped' };
  return done < items ? { tone: null, word: 'Done in part' } : { tone: 'matched', word: 'Done' };
}

/** "10 of 12 done", "1 not done", "1 to look at", "1 settled": those that there are. */
export function batchCounts({ items, done, left, needsPerson, endedAt }: PushBatchItem): string[] {
  const settled = endedAt === null ? 0 : items - done - left - needsPerson;
  const counts = [`${formatCount(done)} of ${formatCount(items)} done`];
  if (left > 0) counts.push(`${formatCount(left)} not done`);
  if (needsPerson > 0) counts.push(`${formatCount(needsPerson)} to look at`);
  if (settled > 0) counts.push(`${formatCount(settled)} settled`);
  return counts;
}

/** Company, product and agreement, those that it has. */
export const subjectOf = ({ company, product, agreement }: PushEntry): string[] =>
  [company, product, agreement].filter((name) => name !== '');

/** JSON with a line for each field, where this changes nothing of what it says; any other text as it is. */
export function readable(detail: string): string {
  try {
    const value: unknown = JSON.parse(detail);
    return JSON.stringify(value) === detail ? JSON.stringify(value, null, 2) : detail;
  } catch {
    return detail;
  }
}
