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

/** Asks once now, and again `quiet` ms after a push got further, when nothing more came meanwhile, until `end`. */
export function createAnswer<K extends Question>(
  link: BackgroundLink,
  question: K,
  quiet: number,
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
    if (event !== 'push') return;
    clearTimeout(timer);
    if (quiet === 0) void reload();
    else timer = setTimeout(() => void reload(), quiet);
  }, end);
  void reload();
  return { answer, failure, asking, reload };
}

/** What a batch is, at once; whether the record is whole, when it was quiet: that reads all of it. */
const QUIET: Record<Question, number> = { 'push.batches': 0, 'push.verify': 2000 };

/** The answer, kept up to date while the component is there. */
export function useAnswer<K extends Question>(question: K): AnswerStore<K> {
  const link = useBackground();
  const { store, end } = useMemo(() => {
    const controller = new AbortController();
    return {
      store: createAnswer(link, question, QUIET[question], controller.signal),
      end: controller,
    };
  }, [link, question]);
  useEffect(() => () => end.abort(), [end]);
  return store;
}
