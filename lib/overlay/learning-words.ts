import { failureOf } from '@/lib/model/failure';
import type { LearnedFit } from '@/lib/psa/contract';

const NOTHING_KEPT = 'Nothing was kept. Point again, or send the page outline to support.';

export const NO_ROW = `These two do not stand in one row. ${NOTHING_KEPT}`;

/** Why what was pointed at is not a list of the agreement's lines. */
export function whyNot(fit: LearnedFit | null): string {
  if (fit?.otherDay)
    return 'This page shows another day than today, so its quantities prove nothing. Nothing was kept. Let it show today, then point again.';
  const { filled = 0, known = 0, agreeing = 0 } = fit ?? {};
  const why =
    filled === 0
      ? 'No row with a product and a number is there.'
      : known < filled * 0.6
        ? `${known} of ${filled} rows name a product of this agreement; most have to.`
        : agreeing < known * 0.6
          ? `${agreeing} of ${known} rows show the quantity that the record has; most have to.`
          : 'The rows do not tell for certain that they are this agreement’s.';
  return `${why} ${NOTHING_KEPT}`;
}

export function failureWords(what: 'kept' | 'forgotten', thrown: unknown): string {
  const { sentence, nextStep } = failureOf(thrown);
  return `It could not be ${what}: ${sentence} ${nextStep}`;
}
