import { z } from 'zod';
import { type Declaration, PAGES_OF_OURS } from './declaration';
import type { MessageName } from './protocol';
import * as review from './review-schemas';
import { id, longId, nothing, text } from './schemas';

type ReviewMessage = Extract<MessageName, `${'review' | 'guard' | 'ledger' | 'evidence'}.${string}`>;

const findingId = longId;

/** What the review asks; a part of table.ts. */
export const REVIEW_MESSAGES: { [K in ReviewMessage]: Declaration<K> } = {
  'review.findings': { from: PAGES_OF_OURS, input: nothing, output: review.reviewFindings },
  'review.more': {
    from: PAGES_OF_OURS,
    input: z.object({ answer: id, from: z.number().int().min(0) }),
    output: review.moreFindings,
  },
  'review.why': { from: PAGES_OF_OURS, input: z.object({ findingId }), output: review.findingWhy },
  'review.decide': {
    from: PAGES_OF_OURS,
    input: z.object({
      decisions: z
        .array(z.object({ findingId, decision: review.decision }))
        .min(1)
        .max(50_000),
    }),
    output: z.object({ before: z.array(z.object({ findingId, decision: review.decision })) }),
  },
  'review.soFar': { from: PAGES_OF_OURS, input: nothing, output: review.monthSoFar },
  'review.note': {
    from: PAGES_OF_OURS,
    input: z.object({ findingId, text: text(2000) }),
    output: nothing,
  },
  'review.views': {
    from: PAGES_OF_OURS,
    input: nothing,
    output: z.object({ views: z.array(review.savedView) }),
  },
  'review.saveView': {
    from: PAGES_OF_OURS,
    input: z.object({ id: id.nullable(), name: text(80), view: review.view }),
    output: z.object({ id: z.string() }),
  },
  'review.removeView': { from: PAGES_OF_OURS, input: z.object({ id }), output: nothing },
  'review.open': { from: PAGES_OF_OURS, input: nothing, output: nothing },
  'review.show': { from: PAGES_OF_OURS, input: z.object({ findingId }), output: nothing },
  'guard.confirm': { from: PAGES_OF_OURS, input: z.object({ guardId: findingId }), output: nothing },
  'ledger.get': {
    from: PAGES_OF_OURS,
    input: z.object({ companyId: id, productId: id, reread: z.boolean() }),
    output: review.ledger,
  },
  'evidence.get': { from: PAGES_OF_OURS, input: z.object({ companyId: id }), output: review.evidence },
};
