import { z } from 'zod';
import { type Day, dayOf } from '@/lib/model/calendar';
import type { Decision, Finding } from '@/lib/model/finding';
import { FINDING_CLASSES } from '@/lib/model/finding-classes';
import type { Ledger } from '@/lib/model/ledger';
import type { ReportGuard } from '@/lib/model/report-guard';
import { FINDING_GROUPS, FINDING_SORTS, type FindingView, type SavedView } from '@/lib/model/saved-view';
import type { EvidenceSheet, FindingItem, FindingWhy, MonthSoFar, ReviewFindings } from './review-items';
import { decimal, month, text, traceStep } from './schemas';

/** The schemas of what the review works with. */

const words = z.string();
const maybe = words.nullable();
const number = decimal.nullable();
const at = z.number();

export const day = z.custom<Day>((value) => dayOf(value) === value);
export const decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('accepted') }),
  z.object({ kind: z.literal('snoozed'), reason: text(500), until: day }),
]) satisfies z.ZodType<Decision>;

const findingClass = z.enum(FINDING_CLASSES);

const finding = {
  id: words,
  class: findingClass,
  companyId: maybe,
  companyName: words,
  productId: maybe,
  productName: words,
  agreementId: maybe,
  agreementName: words,
  agreementType: words,
  lineId: maybe,
  accountId: maybe,
  serviceId: maybe,
  subject: words,
  expected: number,
  billed: number,
  variance: number,
  used: number,
  provisioned: number,
  unit: words,
  unitPrice: number,
  money: number,
  moneyPerYear: number,
  cycleMonths: z.number().nullable(),
  lines: z.number().int(),
  month,
  provisional: z.boolean(),
  sentence: words,
} satisfies Record<keyof Finding, z.ZodType>;

const findingItem = z.object({
  ...finding,
  state: z.enum(['open', 'accepted', 'snoozed', 'resolved']),
  decision,
  notes: z.number().int(),
  firstSeenAt: at,
  resolvedAt: at.nullable(),
  reopened: z.enum(['came back', 'grew']).nullable(),
  soFar: z.object({ month, expected: decimal, variance: number }).nullable(),
  push: z.object({ batchId: words, words, needsPerson: z.boolean() }).exactOptional(),
}) satisfies z.ZodType<FindingItem>;

const guard = z.object({
  id: words,
  kind: z.enum([
    'empty report',
    'report far smaller',
    'accounts gone',
    'accounts at zero',
    'agreements gone',
  ]),
  month: month.nullable(),
  sentence: words,
  nextStep: words,
  evidence: z.array(words),
  confirmedAt: at.nullable(),
}) satisfies z.ZodType<ReportGuard>;

const items = z.array(findingItem);
export const moreFindings = z.object({ items: items.nullable() });

export const reviewFindings = z.object({
  month,
  day,
  items,
  rest: z.object({ answer: words, all: z.number().int() }).exactOptional(),
  guards: z.array(guard),
  companiesNotRead: z.number().int(),
  figuresMissing: z.number().int(),
  nothingYet: maybe,
  reportFetchedAt: at.nullable(),
  linesReadAt: at.nullable(),
}) satisfies z.ZodType<ReviewFindings>;

export const monthSoFar = z.object({
  month,
  fetchedAt: at.nullable(),
  items: z.array(
    z.object({
      companyId: words,
      companyName: words,
      productId: words,
      productName: words,
      unit: words,
      before: decimal,
      expected: decimal,
      provisioned: number,
      billed: number,
      variance: number,
    }),
  ),
}) satisfies z.ZodType<MonthSoFar>;

export const findingWhy = z.object({
  finding: findingItem,
  steps: z.array(traceStep),
  notes: z.array(z.object({ text: words, at })),
}) satisfies z.ZodType<FindingWhy>;

export const view = z.object({
  show: z.enum(['open', 'mine', 'snoozed', 'resolved', 'all']),
  query: text(500),
  classes: z.array(findingClass).max(FINDING_CLASSES.length),
  companyIds: z.array(text(600)).max(1000),
  productIds: z.array(text(600)).max(1000),
  agreementTypes: z.array(text(500)).max(200),
  fixedBy: z.enum(['billing', 'tech', 'vendor']).nullable(),
  threshold: number,
  group: z.enum(FINDING_GROUPS),
  sort: z.object({ by: z.enum(FINDING_SORTS), descending: z.boolean() }),
}) satisfies z.ZodType<FindingView>;

export const savedView = z.object({
  id: words,
  name: words,
  view,
  updatedAt: at,
  updatedBy: z.enum(['sync', 'page', 'user', 'equal name', 'suggestion', 'import']),
}) satisfies z.ZodType<SavedView>;

export const ledger = z.object({
  companyId: words,
  companyName: words,
  productId: words,
  productName: words,
  unit: words,
  months: z.array(
    z.object({
      month,
      used: number,
      provisioned: number,
      expected: number,
      billed: number,
      reason: maybe,
      billedReason: maybe,
      variance: number,
      missed: number,
      provisional: z.boolean(),
    }),
  ),
  underBilled: decimal,
  overBilled: decimal,
  billedKnownFrom: day.nullable(),
  notRead: maybe,
}) satisfies z.ZodType<Ledger>;

export const evidence = z.object({
  companyId: words,
  companyName: words,
  month,
  day,
  provisional: z.boolean(),
  madeAt: at,
  products: z.array(
    z.object({
      productId: words,
      name: words,
      description: words,
      unit: words,
      used: number,
      expected: number,
      billed: number,
      variance: number,
      reason: maybe,
      rule: words,
      usage: z.array(
        z.object({ account: words, service: words, used: number, provisioned: number, unit: words }),
      ),
      lines: z.array(
        z.object({
          agreement: words,
          isBillable: z.boolean(),
          quantity: number,
          included: decimal,
          billed: number,
          unitPrice: number,
          from: day.nullable(),
          to: day.nullable(),
        }),
      ),
      unitPrice: number,
      money: number,
      per: words,
    }),
  ),
}) satisfies z.ZodType<EvidenceSheet>;
