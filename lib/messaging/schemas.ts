import { z } from 'zod';
import type { Badge, TraceStep, UnplacedUsage } from '@/lib/model/badge';
import { type Month, toMonth } from '@/lib/model/calendar';
import { type Decimal, toDecimal } from '@/lib/model/decimal';
import type { Failure } from '@/lib/model/failure';
import type { AgreementFigures, LineFigure } from '@/lib/model/figures';
import type { PushStatus } from '@/lib/model/push-journal';
import { PSA_KINDS } from '@/lib/model/records';
import type { Status } from '@/lib/model/status';

/** Texts from pages and forms are bounded: nothing a page says may fill the store. */
export const text = (most: number) => z.string().max(most);

export const id = text(600);
/** Made of two of them, in which each quotation mark is written as two characters. */
export const longId = text(2400);

export const decimal = z.custom<Decimal>((value) => typeof value === 'string' && toDecimal(value) === value);
export const month = z.custom<Month>((value) => toMonth(value) !== null);
export const nothing = z.strictObject({});

export const failure = z.object({
  code: z.string(),
  sentence: z.string(),
  nextStep: z.string(),
  reference: z.string().exactOptional(),
}) satisfies z.ZodType<Failure>;

export const traceStep = z.object({
  label: z.string(),
  value: z.string(),
  source: z.string(),
}) satisfies z.ZodType<TraceStep>;

export const badge = z.object({
  state: z.enum(['matched', 'under-billed', 'over-billed', 'unknown', 'failed']),
  used: decimal.nullable(),
  billed: decimal.nullable(),
  variance: decimal.nullable(),
  basis: z.enum(['used', 'provisioned', 'used and provisioned']),
  ruled: z.boolean(),
  unit: z.string(),
  month: month.nullable(),
  provisional: z.boolean(),
  reason: z.string().nullable(),
  groupedLines: z.number().int(),
  groupedAgreements: z.number().int(),
  comparedWith: z.enum(['record', 'page']),
  trace: z.array(traceStep),
}) satisfies z.ZodType<Badge>;

const unplaced = z.object({
  product: z.string(),
  service: z.string(),
  used: decimal,
  ruled: z.boolean(),
  unit: z.string(),
}) satisfies z.ZodType<UnplacedUsage>;

const lineFigure = z.object({
  lineId: z.string(),
  productIdentifier: z.string(),
  description: z.string(),
  quantity: decimal.nullable(),
  effectiveDate: z.string().nullable(),
  cancelledDate: z.string().nullable(),
  unitPrice: decimal.nullable(),
  ofChild: z.boolean(),
  quantityBefore: decimal.exactOptional(),
  added: z.literal(true).exactOptional(),
  badge,
}) satisfies z.ZodType<LineFigure>;

export const agreementFigures = z.object({
  agreementId: z.string(),
  recordId: z.number().nullable(),
  name: z.string(),
  companyName: z.string(),
  month: month.nullable(),
  lines: z.array(lineFigure),
  total: badge,
  unplaced: z.array(unplaced),
  asOf: z.number().nullable(),
}) satisfies z.ZodType<AgreementFigures>;

const connection = z.object({ connected: z.boolean(), label: z.string(), failure: failure.nullable() });
const psaConnection = connection.extend({ kind: z.enum(PSA_KINDS).nullable() });

export const phase = z.enum(['not connected', 'pending', 'syncing', 'ready', 'needs attention']);

export const pushKind = z.enum(['push', 'undo', 'correction']);
export const batchState = z.enum(['running', 'paused', 'stopped', 'ended']);
const pushStatus = z.object({
  batch: z
    .object({
      id: z.string(),
      kind: pushKind,
      state: batchState,
      done: z.number().int(),
      total: z.number().int(),
      because: failure.nullable(),
    })
    .nullable(),
  needsPerson: z.number().int(),
  lookAt: z.string().nullable(),
}) satisfies z.ZodType<PushStatus>;

export const status = z.object({
  phase,
  pending: z.array(z.string()),
  vault: z.enum(['empty', 'unlocked', 'locked']),
  hasPassphrase: z.boolean(),
  lmpi: connection,
  psa: psaConnection,
  sync: z.object({
    running: z.boolean(),
    activity: z.string(),
    done: z.number(),
    total: z.number().nullable(),
    finishedAt: z.number().nullable(),
    failure: failure.nullable(),
    missing: z.array(z.string()),
  }),
  reportMonth: month.nullable(),
  reportFetchedAt: z.number().nullable(),
  fresh: z.boolean(),
  counts: z.object({
    underBilled: z.number(),
    overBilled: z.number(),
    underWorth: decimal.nullable(),
    overWorth: decimal.nullable(),
    matched: z.number(),
    accountsToMap: z.number(),
    notCounted: z.number(),
    servicesToMap: z.number(),
    problems: z.number(),
  }),
  push: pushStatus,
}) satisfies z.ZodType<Status>;
