import type { FindingItem, RestOfFindings } from '@/lib/messaging/review-items';
import type { Context } from '../context';

/**
 * Findings that go out in one message: checking and copying so many takes the worker some 15 ms. Twenty thousand at once
 * held it for 700 ms, in which no badge got its answer.
 */
const IN_ONE_MESSAGE = 500;
/** Several tabs may be asking at once. */
const KEPT = 4;

/** An answer as it was when it was given, each finding made when it is sent. */
export type Answer = readonly (() => FindingItem)[];

const kept = new WeakMap<Context['figures'], Map<string, Answer>>();

const part = (answer: Answer, from: number): FindingItem[] =>
  answer.slice(from, from + IN_ONE_MESSAGE).map((make) => make());

/** The first part; an answer with more is kept until it was sent to its end, or others took its place. */
export function firstPart(
  { figures }: Pick<Context, 'figures'>,
  answer: Answer,
): { items: FindingItem[]; rest?: RestOfFindings } {
  const items = part(answer, 0);
  if (items.length === answer.length) return { items };
  const answers = kept.get(figures) ?? new Map<string, Answer>();
  kept.set(figures, answers);
  const id = crypto.randomUUID();
  answers.set(id, answer);
  for (const old of [...answers.keys()].slice(0, -KEPT)) answers.delete(old);
  return { items, rest: { answer: id, all: answer.length } };
}

/** Null: the answer is not kept any more; a worker that slept keeps none. */
export function nextPart(
  { figures }: Pick<Context, 'figures'>,
  id: string,
  from: number,
): FindingItem[] | null {
  const answer = kept.get(figures)?.get(id);
  if (!answer) return null;
  if (from + IN_ONE_MESSAGE >= answer.length) kept.get(figures)?.delete(id);
  return part(answer, from);
}
