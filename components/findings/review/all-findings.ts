import type { BackgroundLink } from '@/components/shared/background';
import type { ReviewFindings } from '@/lib/messaging/protocol';
import { FailureError } from '@/lib/model/failure';

/** Asked anew so often when an answer is gone before it was read to its end. */
const TRIES = 3;

const CUT_SHORT = {
  code: 'review.cut-short',
  sentence: 'The list of findings was not read to its end.',
  nextStep: 'Try again.',
};

/**
 * All findings. Thousands come in parts, so that neither the background nor the page is held for long; a worker that was
 * stopped in between has forgotten the answer. Throws what `ask` throws, and FailureError `review.cut-short`.
 */
export async function allFindings({ ask }: Pick<BackgroundLink, 'ask'>): Promise<ReviewFindings> {
  for (let time = 0; time < TRIES; time += 1) {
    const { rest, ...first } = await ask('review.findings', {});
    if (!rest) return first;
    const items = first.items;
    while (items.length < rest.all) {
      const { items: next } = await ask('review.more', { answer: rest.answer, from: items.length });
      if (!next || next.length === 0) break;
      items.push(...next);
    }
    if (items.length === rest.all) return { ...first, items };
  }
  throw new FailureError(CUT_SHORT);
}
