import { z } from 'zod';
import type { LearnedLayout } from '@/lib/model/learned';

/** What was learned by pointing. It comes from pages and from files, and ends in `querySelector`: nothing else may pass. */

const TAG = '[a-z][a-z0-9-]{0,30}';
const ROLE =
  '\\[role="(?:application|cell|grid|gridcell|group|list|listitem|main|presentation|region|row|rowgroup|rowheader|table|tabpanel|tree|treegrid|treeitem)"\\]';
const rows = new RegExp(`^${TAG}(?:${ROLE})?(?:>${TAG}(?:${ROLE})?){0,11}$`);
const STEP = `${TAG}:nth-child\\([1-9]\\d{0,2}\\)`;
const cell = new RegExp(`^(?:${STEP}(?:>${STEP}){0,11})?$`);

export const learnedLayout = z.strictObject({
  rows: z.string().max(600).regex(rows),
  product: z.string().max(600).regex(cell),
  quantity: z.string().max(600).regex(cell),
  number: z.number().int().min(0).max(9),
}) satisfies z.ZodType<LearnedLayout>;

/** As `learnedScreen` makes it. */
export const learnedScreen = z.string().regex(/^[a-z-]{1,30} [a-z./]{0,70}$/);
/** A host, with its port if it has one. */
export const learnedSite = z.string().regex(/^[a-z0-9.-]{1,253}(?::\d{1,5})?$/);
