import { z } from 'zod';
import type { PushLimits, PushPlan } from '@/lib/model/push';
import type { PushItem } from '@/lib/model/push-journal';
import { ITEM_STATES } from '@/lib/model/push-journal';
import type { ChainCheck, PushEntry } from '@/lib/model/push-record';
import { ENTRY_KINDS } from '@/lib/model/push-record';
import { PSA_KINDS } from '@/lib/model/records';
import type { PushBatchItem, PushOf } from './push-protocol';
import { day } from './review-schemas';
import { batchState, decimal, failure, id, pushKind as kind, longId, month } from './schemas';

/** The schemas of what the pushes work with. */

const words = z.string();
const maybe = words.nullable();
const number = decimal.nullable();
const at = z.number();
const psa = z.enum(PSA_KINDS);
const stamp = {
  updatedAt: at,
  updatedBy: z.enum(['sync', 'page', 'user', 'equal name', 'suggestion', 'import']),
};
const ofOne = z.union([
  z.strictObject({ lineId: id }),
  z.strictObject({ undoBatch: id }),
  z.strictObject({ undoItem: longId }),
  z.strictObject({ correctItem: longId }),
]);
export const of: z.ZodType<PushOf> = z.union([
  z.strictObject({ findingIds: z.array(longId).min(1).max(5000) }),
  ofOne,
]);

const write = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('set quantity'),
    agreementId: id,
    productId: id,
    lineId: id,
    quantity: decimal,
  }),
  z.object({
    kind: z.literal('adjust units'),
    agreementId: id,
    productId: id,
    lineId: id,
    change: decimal,
    day,
  }),
  z.object({
    kind: z.literal('end line'),
    agreementId: id,
    productId: id,
    lineId: id,
    lastDay: day.nullable(),
  }),
  z.object({
    kind: z.literal('add line'),
    agreementId: id,
    productId: id,
    quantity: decimal,
    included: decimal,
    day,
    unitPrice: number,
    like: id.nullable(),
  }),
  z.object({ kind: z.literal('remove line'), agreementId: id, productId: id, lineId: id }),
]);
const sight = z.array(
  z.object({
    lineId: words,
    productId: words,
    quantity: number,
    included: decimal,
    unitPrice: number,
    billable: z.enum(['Billable', 'DoNotBill', 'NoCharge']),
    from: day.nullable(),
    to: day.nullable(),
    version: maybe,
    periods: z.array(z.object({ from: day, to: day, quantity: decimal })).exactOptional(),
    postedTo: day.nullable(),
  }),
);
const option = z.object({
  id: words,
  label: words,
  agreementId: words,
  agreementName: words,
  lineId: maybe,
  lineName: words,
  oldQuantity: number,
  newQuantity: decimal,
  included: decimal,
  unitPrice: number,
  day,
  meaning: words,
  prorated: z.boolean().nullable(),
  nextInvoice: z.object({ difference: number, about: z.boolean(), words }),
  undo: z.object({ possible: z.boolean(), words }),
  notices: z.array(words),
  writes: z.array(write),
  sends: z.array(words),
  basis: sight,
});
const line = z.object({
  id: words,
  findingId: maybe,
  companyId: words,
  companyName: words,
  productId: words,
  productName: words,
  unit: words,
  expected: number,
  billed: number,
  variance: number,
  source: z
    .object({ month, reportRunId: maybe, reportFetchedAt: at.nullable(), rows: z.array(words) })
    .nullable(),
  restsOn: z.array(z.object({ agreementId: words, productId: words, day, basis: sight })).exactOptional(),
  undoes: maybe,
});
const limit = z.number().nonnegative().nullable();
export const limits = z.object({
  unitsPerLine: limit,
  moneyPerLine: limit,
  linesPerBatch: limit,
  moneyPerBatch: limit,
}) satisfies z.ZodType<PushLimits>;

export const plan = z.object({
  ...stamp,
  id: words,
  kind,
  psa,
  system: words,
  systemId: words,
  madeAt: at,
  today: day,
  lines: z.array(line.extend({ options: z.array(option), suggested: maybe, cannot: failure.nullable() })),
  limits,
  held: failure.nullable(),
  notes: z.boolean(),
  member: maybe,
  undoes: maybe,
}) satisfies z.ZodType<PushPlan>;

const by = z.object({ name: words, told: z.enum(['page', 'typed', 'nobody']) });
export const batch = z.object({
  ...stamp,
  id: words,
  kind,
  psa,
  system: words,
  systemId: words,
  state: batchState,
  because: failure.nullable(),
  retryAt: at.nullable(),
  by,
  confirmedAt: at,
  endedAt: at.nullable(),
  items: z.number().int(),
  undoes: maybe,
  note: z.boolean(),
  done: z.number().int(),
  needsPerson: z.number().int(),
  left: z.number().int(),
  undoable: z.number().int(),
}) satisfies z.ZodType<PushBatchItem>;

export const item = z.object({
  ...stamp,
  id: words,
  batchId: words,
  line,
  option,
  state: z.enum(ITEM_STATES),
  step: z.number().int(),
  before: sight.nullable(),
  after: sight.nullable(),
  addedLineId: maybe,
  sent: z.number().int(),
  failure: failure.nullable(),
  undoneBy: maybe,
  settled: z.object({ by, at }).exactOptional(),
}) satisfies z.ZodType<PushItem>;

export const entry = z.object({
  id: words,
  seq: z.number().int(),
  at,
  kind: z.enum(ENTRY_KINDS),
  batchId: words,
  itemId: maybe,
  by,
  psa,
  system: words,
  company: words,
  product: words,
  agreement: words,
  sentence: words,
  from: number,
  to: number,
  detail: words,
  source: words,
  previous: words,
  hash: words,
}) satisfies z.ZodType<PushEntry>;

export const chain = z.object({ entries: z.number().int(), broken: maybe }) satisfies z.ZodType<ChainCheck>;
