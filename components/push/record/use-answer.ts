import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { type BackgroundLink, useBackground } from '@/components/shared/background';
import { followUp } from '@/components/shared/follow-up';
import type { Output } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';

type Question = 'push.batches' | 'push.verify';

export interface AnswerStore<K extends Question> {
  /** Null until the first answer. The last answer stays when a later question fails. */
  answer: ReadonlySignal<Output<K> | null>;
  failure: ReadonlySignal<Failure | null>;
  asking: ReadonlySignal<boolean>;
  /** Never rejects. */
  reload(): Promise<void>;
}

interface Wait {
  ms: number;
  /** It begins anew with each event. */
  anew: boolean;
}

/** Asks once now, and again after a push got further, until `end`. */
export function createAnswer<K extends Question>(
  link: BackgroundLink,
  question: K,
  { ms, anew }: Wait,
  end: AbortSignal,
): AnswerStore<K> {
  const answer = signal<Output<K> | null>(null);
  const failure = signal<Failure | null>(null);
  const asking = signal(false);
  const reload = followUp(async () => {
    asking.value = true;
    try {
      const newest = await link.ask(question, {});
      if (end.aborted) return;
      answer.value = newest;
      failure.value = null;
    } catch (thrown) {
      if (!end.aborted) failure.value = failureOf(thrown);
    } finally {
      asking.value = false;
    }
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  end.addEventListener('abort', () => clearTimeout(timer));
  link.onEvent(({ event }) => {
    if (event !== 'push' || (timer !== undefined && !anew)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      void reload();
    }, ms);
  }, end);
  void reload();
  return { answer, failure, asking, reload };
}

/** A push tells of each of its lines; whether the record is whole is asked when it was quiet, as that reads all of it. */
const WAITS: Record<Question, Wait> = {
  'push.batches': { ms: 400, anew: false },
  'push.verify': { ms: 2000, anew: true },
};

/** The answer, kept up to date while the component is there. */
export function useAnswer<K extends Question>(question: K): AnswerStore<K> {
  const link = useBackground();
  const { store, end } = useMemo(() => {
    const controller = new AbortController();
    return {
      store: createAnswer(link, question, WAITS[question], controller.signal),
      end: controller,
    };
  }, [link, question]);
  useEffect(() => () => end.abort(), [end]);
  return store;
}
