import { z } from 'zod';
import { type Declaration, PAGES_OF_OURS } from './declaration';
import type { MessageName } from './protocol';
import * as push from './push-schemas';
import { day } from './review-schemas';
import { id, longId, nothing, text } from './schemas';

type PushMessage = Extract<MessageName, `push.${string}` | 'page.push'>;

const batch = z.object({ batchId: id });
/** As many lines as one plan may hold. */
export const MOST_PLANNED = 200;

/** What the pushes ask; a part of table.ts. */
export const PUSH_MESSAGES: { [K in PushMessage]: Declaration<K> } = {
  'push.plan': {
    from: PAGES_OF_OURS,
    input: z.object({ of: push.of, day: day.nullable() }),
    output: push.plan,
  },
  'push.wish': { from: PAGES_OF_OURS, input: nothing, output: z.object({ of: push.of.nullable() }) },
  'push.confirm': {
    from: PAGES_OF_OURS,
    input: z.object({
      planId: id,
      picks: z
        .array(z.object({ itemId: longId, optionId: longId }))
        .min(1)
        .max(MOST_PLANNED),
      typed: text(200).nullable(),
      by: text(200),
      note: z.boolean(),
    }),
    output: z.object({ batchId: z.string() }),
  },
  'push.batches': { from: PAGES_OF_OURS, input: nothing, output: z.object({ batches: z.array(push.batch) }) },
  'push.batch': {
    from: PAGES_OF_OURS,
    input: batch,
    output: z.object({ batch: push.batch, items: z.array(push.item), member: z.string().exactOptional() }),
  },
  'push.pause': { from: PAGES_OF_OURS, input: batch, output: nothing },
  'push.goOn': { from: PAGES_OF_OURS, input: batch, output: nothing },
  'push.stop': { from: PAGES_OF_OURS, input: batch, output: nothing },
  'push.settle': {
    from: PAGES_OF_OURS,
    input: z.object({ itemId: longId, by: text(200) }),
    output: nothing,
  },
  'push.record': {
    from: PAGES_OF_OURS,
    input: z.object({
      query: text(200),
      before: z.number().int().positive().nullable(),
      most: z.number().int().min(1).max(1000),
    }),
    output: z.object({ entries: z.array(push.entry), more: z.boolean() }),
  },
  'push.verify': { from: PAGES_OF_OURS, input: nothing, output: push.chain },
  'push.limits': { from: PAGES_OF_OURS, input: nothing, output: push.limits },
  'push.setLimits': { from: PAGES_OF_OURS, input: z.object({ limits: push.limits }), output: nothing },
  'page.push': {
    from: ['content script'],
    input: z.object({ lineId: id, member: text(200).nullable() }),
    output: nothing,
  },
};
