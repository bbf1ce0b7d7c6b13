import { useCallback, useRef, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
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
      const end = store.begin();
      try {
        return (await ask('review.decide', { decisions })).before;
      } catch (thrown) {
        // Another decision on the same row may have followed; that one stays.
        const back = [...ours].filter(([id, touch]) => touches.peek().get(id) === touch);
        store.touch(new Map(back.map(([id]) => [id, before.get(id) ?? null])));
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
      const words = decidedWords(items, decision);
      setLast(null);
      const before = await send(items.map(({ id }) => ({ findingId: id, decision })));
      if (before === null) return;
      if (turn === newest.current) setLast({ words, before });
      announce(`${words}.`);
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
