import { useCallback, useRef, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { formatCount } from '@/components/shared/format';
import { useAnnounce } from '@/components/shared/live-region';
import type { FindingItem } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Decision } from '@/lib/model/finding';
import { decidedAs, type Touch } from '../model/merge';
import { decidedWords } from '../words';
import { type ReviewStore, touched } from './review-store';

type Decided = { findingId: string; decision: Decision }[];

export interface Undoable {
  /** "Snoozed 3 findings until 5 Dec 2026". */
  words: string;
  before: Decided;
}

export interface Decide {
  /** Drawn at once, and taken back when the background refuses. */
  decide(items: readonly FindingItem[], decision: Decision): Promise<void>;
  /** Takes the last decision back; gives the ids it was about, none when there is nothing to undo. */
  undo(): string[];
  last: Undoable | null;
  forget(): void;
}

/** Decisions on findings: optimistic, honest when they fail, and to be taken back. */
export function useDecide(store: ReviewStore, onFailure: (failure: Failure | null) => void): Decide {
  const { ask } = useBackground();
  const announce = useAnnounce();
  const [last, setLast] = useState<Undoable | null>(null);
  const newest = useRef(0);

  const send = useCallback(
    async (decisions: Decided): Promise<Decided | null> => {
      const { base, touches } = store;
      const asked = new Map(decisions.map(({ findingId, decision }) => [findingId, decision]));
      const before = touches.peek();
      const ours = new Map<string, Touch>();
      for (const item of base.peek()?.items ?? []) {
        const decision = asked.get(item.id);
        if (decision) ours.set(item.id, decidedAs(touched(item, before), decision));
      }
      store.touch(ours);
      const takeBack = (isRefused: (id: string) => boolean): void => {
        // Another decision on the same row may have followed; that one stays.
        const back = [...ours].filter(([id, touch]) => isRefused(id) && touches.peek().get(id) === touch);
        if (back.length > 0) store.touch(new Map(back.map(([id]) => [id, before.get(id) ?? null])));
      };
      const end = store.begin();
      try {
        const answer = await ask('review.decide', { decisions });
        const done = new Set(answer.before.map(({ findingId }) => findingId));
        // Resolved meanwhile.
        takeBack((id) => !done.has(id));
        return answer.before;
      } catch (thrown) {
        takeBack(() => true);
        onFailure(failureOf(thrown));
        return null;
      } finally {
        end();
      }
    },
    [ask, onFailure, store],
  );

  const decide = useCallback(
    async (items: readonly FindingItem[], decision: Decision): Promise<void> => {
      if (items.length === 0) return;
      onFailure(null);
      newest.current += 1;
      const turn = newest.current;
      setLast(null);
      const before = await send(items.map(({ id }) => ({ findingId: id, decision })));
      if (before === null) return;
      const done = new Set(before.map(({ findingId }) => findingId));
      const decided = items.filter(({ id }) => done.has(id));
      const left = items.length - decided.length;
      const others = `${formatCount(left)} ${left === 1 ? 'is' : 'are'} resolved meanwhile.`;
      if (decided.length === 0) {
        announce(`Nothing was decided: ${others}`);
        return;
      }
      const words = decidedWords(decided, decision);
      if (turn === newest.current) setLast({ words, before });
      announce(left === 0 ? `${words}.` : `${words}. ${others}`);
    },
    [announce, onFailure, send],
  );

  const undo = useCallback((): string[] => {
    if (!last) {
      announce('Nothing to undo.');
      return [];
    }
    onFailure(null);
    setLast(null);
    void send(last.before).then((done) => done && announce(`Undone: ${last.words}.`));
    return last.before.map(({ findingId }) => findingId);
  }, [announce, last, onFailure, send]);

  return { decide, undo, last, forget: useCallback(() => setLast(null), []) };
}
