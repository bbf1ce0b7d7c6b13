import { z } from 'zod';

/** A subscription whose detail is to be read. */
const wanted = z.object({
  customerId: z.string(),
  subscriptionId: z.string(),
  planId: z.string(),
  name: z.string(),
  isNew: z.boolean(),
});
export type Wanted = z.infer<typeof wanted>;

/** How far the month in progress was read; kept as text in the run's cursor. */
const shape = z.discriminatedUnion('at', [
  z.object({ at: z.literal('transactions') }),
  /** The created ones first: the second list may name them again. */
  z.object({
    at: z.literal('list'),
    changed: z.enum(['created', 'modified']),
    page: z.number().int().positive(),
    seen: z.number().int().nonnegative(),
    found: z.array(wanted),
  }),
  z.object({ at: z.literal('details'), left: z.array(wanted) }),
]);
export type Position = z.infer<typeof shape>;

export const FIRST: Position = { at: 'transactions' };

export const writePosition = (position: Position): string => JSON.stringify(position);

/** One that cannot be read begins anew, which costs time only. */
export function readPosition(text: string | null): Position {
  if (text === null) return FIRST;
  try {
    return shape.safeParse(JSON.parse(text)).data ?? FIRST;
  } catch {
    return FIRST;
  }
}
