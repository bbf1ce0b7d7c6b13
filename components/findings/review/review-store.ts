import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { BackgroundLink } from '@/components/shared/background';
import type { FindingItem, ReviewFindings } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';
import { type Difference, differenceOf, isNews, type Touch } from '../model/merge';

import { allFindings } from './all-findings';

export interface ReviewStore {
  /** As it was last shown on purpose; null until the first answer. */
  base: ReadonlySignal<ReviewFindings | null>;
  /** What was decided or noted since, by a finding's id. */
  touches: ReadonlySignal<ReadonlyMap<string, Touch>>;
  /** What a newer answer would show besides; null: nothing. */
  waiting: ReadonlySignal<Difference | null>;
  /** The last question's. The last answer stays. */
  failure: ReadonlySignal<Failure | null>;
  /** Shows what waits. */
  showWaiting(): void;
  /** Reads again, and shows everything. Never throws. */
  reload(): Promise<void>;
  /** Reads again; what is new waits. Never throws. */
  readAgain(): Promise<void>;
  /** Puts these over what is shown; null takes one back. What is under way elsewhere does not overwrite them. */
  touch(changes: ReadonlyMap<string, Touch | null>): void;
  /** While a decision is under way an answer may be older than it: it waits until the last one has ended. */
  begin(): () => void;
}

/** ms after a decision of one's own in which no thousands of findings are read again. */
const QUIET = 1200;

/**
 * All findings, asked for again whenever something changed. Refresh shows everything anew; of anything else that
 * comes by itself only decisions and notes are drawn, and the rest waits to be shown (product.md, journey 4).
 */
export function createReviewStore(link: BackgroundLink, end: AbortSignal): ReviewStore {
  const base = signal<ReviewFindings | null>(null);
  const newer = signal<ReviewFindings | null>(null);
  const touches = signal<ReadonlyMap<string, Touch>>(new Map());
  const failure = signal<Failure | null>(null);
  const difference = signal<Difference | null>(null);
  let wanted: 'all' | 'news' | null = null;
  let running: Promise<void> | null = null;
  let deciding = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function showAll(answer: ReviewFindings): void {
    base.value = answer;
    touches.value = new Map();
    newer.value = null;
    difference.value = null;
  }
  function showQuietly(answer: ReviewFindings): void {
    const before = base.peek();
    // Where nothing stands, nothing can be moved.
    if (!before || before.items.length === 0) {
      showAll(answer);
      return;
    }
    const found = differenceOf(before.items, answer.items);
    touches.value = found.touches;
    const sameDay = before.month === answer.month && before.day === answer.day;
    if (isNews(found) || !sameDay) {
      newer.value = answer;
      difference.value = found;
    } else {
      newer.value = null;
      difference.value = null;
    }
    // Whether actions are frozen, and when things were read, is told at once: neither moves a row.
    const { guards, companiesNotRead, figuresMissing, nothingYet, reportFetchedAt, linesReadAt } = answer;
    base.value = {
      ...before,
      ...{ guards, companiesNotRead, figuresMissing, nothingYet, reportFetchedAt, linesReadAt },
    };
  }
  async function questions(): Promise<void> {
    while (wanted !== null && !end.aborted) {
      const asked = wanted;
      wanted = null;
      try {
        const answer = await allFindings(link);
        if (end.aborted) return;
        failure.value = null;
        if (deciding > 0) wanted = asked;
        else if (asked === 'all') showAll(answer);
        else showQuietly(answer);
        if (deciding > 0) break;
      } catch (thrown) {
        if (!end.aborted) failure.value = failureOf(thrown);
      }
    }
    running = null;
  }
  function read(what: 'all' | 'news'): Promise<void> {
    if (wanted !== 'all') wanted = what;
    running ??= questions();
    return running;
  }
  function readSoon(): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void read('news'), QUIET);
  }
  let decidedAt = Number.NEGATIVE_INFINITY;
  link.onEvent(({ event }) => {
    const changed = event === 'changed' || event === 'review';
    if (event === 'published') void read('all');
    else if (changed && (deciding > 0 || performance.now() - decidedAt < QUIET)) readSoon();
    else if (changed || base.peek() === null) void read(base.peek() ? 'news' : 'all');
  }, end);
  end.addEventListener('abort', () => timer !== null && clearTimeout(timer));
  void read('all');

  return {
    base,
    touches,
    waiting: computed(() => difference.value),
    failure,
    showWaiting: () => newer.value && showAll(newer.value),
    reload: () => read('all'),
    readAgain: () => read(base.peek() ? 'news' : 'all'),
    touch(changes) {
      const next = new Map(touches.peek());
      for (const [id, touch] of changes) {
        if (touch === null) next.delete(id);
        else next.set(id, touch);
      }
      touches.value = next;
    },
    begin() {
      deciding += 1;
      return () => {
        deciding -= 1;
        decidedAt = performance.now();
        if (deciding === 0 && wanted !== null) readSoon();
      };
    },
  };
}

/** A finding as it is shown. */
export const touched = (item: FindingItem, touches: ReadonlyMap<string, Touch>): FindingItem => {
  const touch = touches.get(item.id);
  return touch ? { ...item, ...touch } : item;
};
