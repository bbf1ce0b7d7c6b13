import type { Judged } from './judged';

/** How often each decision counts: once, or as often as a bootstrap drew its account. */
export type Weight = (judged: Judged) => number;
const ONCE: Weight = () => 1;

/** Decisions by falling score; those without a candidate are never taken, but their partners are missed. */
export interface Sorted {
  byScore: readonly Judged[];
  rest: readonly Judged[];
}

export function sorted(all: readonly Judged[]): Sorted {
  const byScore = all
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  return { byScore, rest: all.filter(({ score }) => score === null) };
}

export interface Cutoff {
  /** Largest recall at a cutoff where the precision is reached; 0 where it is reached nowhere. */
  recall: number;
  /** The score of that cutoff: this one and higher ones are taken. */
  score: number;
}

export interface Sweep {
  at: Cutoff[];
  maxF1: number;
}

/**
 * Tries every cutoff between two different scores: equal scores are taken together or not at all.
 * Recall is over accounts with a true partner in the list.
 */
export function sweep({ byScore, rest }: Sorted, precisions: readonly number[], weight = ONCE): Sweep {
  let partners = 0;
  for (const judged of byScore) if (judged.hasPartner) partners += weight(judged);
  for (const judged of rest) if (judged.hasPartner) partners += weight(judged);
  const at = precisions.map(() => ({ recall: 0, score: Number.POSITIVE_INFINITY }));
  let [taken, right, maxF1] = [0, 0, 0];
  for (const [index, judged] of byScore.entries()) {
    const times = weight(judged);
    taken += times;
    if (judged.place === 1) right += times;
    if (taken === 0 || partners === 0 || byScore[index + 1]?.score === judged.score) continue;
    const recall = right / partners;
    maxF1 = Math.max(maxF1, (2 * right) / (taken + partners));
    for (const [which, precision] of precisions.entries()) {
      const best = at[which];
      if (best && right / taken >= precision && recall > best.recall) {
        best.recall = recall;
        best.score = judged.score ?? Number.POSITIVE_INFINITY;
      }
    }
  }
  return { at, maxF1 };
}

/** What a system decided by itself. */
export interface Own {
  decisions: number;
  /** Decisions on accounts with a true partner in the list. */
  partners: number;
  automatic: number;
  right: number;
  /** Of those with a true partner: it is the first candidate, or one of the first three. */
  first: number;
  firstThree: number;
}

export function own(all: readonly Judged[], weight = ONCE): Own {
  const sum = { decisions: 0, partners: 0, automatic: 0, right: 0, first: 0, firstThree: 0 };
  for (const judged of all) {
    const { hasPartner, automatic, place } = judged;
    const times = weight(judged);
    sum.decisions += times;
    if (hasPartner) sum.partners += times;
    if (automatic) sum.automatic += times;
    if (automatic && place === 1) sum.right += times;
    if (hasPartner && place === 1) sum.first += times;
    if (hasPartner && place >= 1 && place <= 3) sum.firstThree += times;
  }
  return sum;
}

/** A part of nothing is unknown. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** 0 when nothing was taken though there was something to find. */
export const f1 = ({ right, automatic, partners }: Own): number =>
  automatic + partners === 0 ? 0 : (2 * right) / (automatic + partners);
