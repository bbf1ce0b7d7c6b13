import { z } from 'zod';
import type { Rule, Share } from '@/lib/model/records';
import type {
  CompanyItem,
  CompanyUsage,
  DriftItem,
  ImportLine,
  MappingOverview,
  MappingWarning,
  ProblemItem,
  ProductItem,
  VendorAccountItem,
  VendorServiceItem,
} from './protocol';
import { decimal, month } from './schemas';

/** The schemas of what the panel works with. */

const text = z.string();
const state = z.enum(['mapped', 'excluded', 'unmapped']);
const maybe = text.nullable();

export const basis = z.enum(['used', 'provisioned', 'higher']);
export const share = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('fixed'), count: decimal }),
  z.object({ kind: z.literal('percent'), percent: decimal }),
  z.object({ kind: z.literal('remainder') }),
]) satisfies z.ZodType<Share>;
export const rule = z.object({
  allowance: decimal,
  multiplier: decimal,
  minimum: decimal,
  roundUp: z.boolean(),
}) satisfies z.ZodType<Rule>;

const account = z.object({
  id: text,
  name: text,
  city: text,
  state: text,
  postalCode: text,
  country: text,
  emailDomains: z.array(text),
  distinction: text,
  inReport: z.boolean(),
  isNew: z.boolean(),
  mapping: state,
  companies: z.array(z.object({ id: text, name: maybe, share })),
  excludedReason: maybe,
  matchedBy: z.enum(['equal name', 'suggestion', 'user', 'import']).nullable(),
  used: decimal.nullable(),
  usedByService: z.array(decimal),
}) satisfies z.ZodType<VendorAccountItem>;

const service = z.object({
  id: text,
  productName: text,
  servicePlan: text,
  unit: text,
  trialOrNotForResale: z.boolean(),
  isNew: z.boolean(),
  mapping: state,
  feeds: z.array(z.object({ productId: text, identifier: maybe, description: text, share, rule })),
  excludedReason: maybe,
  basis,
  used: decimal.nullable(),
  provisioned: decimal.nullable(),
  accounts: z.number(),
}) satisfies z.ZodType<VendorServiceItem>;

const problem = z.object({
  id: text,
  kind: z.enum(['unusable report row', 'ambiguous account', 'unusable psa record']),
  sentence: text,
  month: month.nullable(),
  candidates: z.array(z.object({ id: text, label: text })),
}) satisfies z.ZodType<ProblemItem>;

const drift = z.object({
  id: text,
  kind: z.enum(['renamed', 'gone', 'renamed service']),
  what: z.enum(['vendor account', 'vendor service', 'company', 'product']),
  accountId: maybe,
  serviceId: maybe,
  before: text,
  now: maybe,
  sentence: text,
}) satisfies z.ZodType<DriftItem>;

export const overview = z.object({
  reportMonth: month.nullable(),
  accounts: z.array(account),
  services: z.array(service),
  problems: z.array(problem),
  drifts: z.array(drift),
  history: z.object({ undo: maybe, redo: maybe }),
  finishedAt: z.number().nullable(),
}) satisfies z.ZodType<MappingOverview>;

export const company = z.object({
  id: text,
  name: text,
  identifier: text,
  city: text,
  state: text,
  postalCode: text,
  country: text,
  website: text,
  inactive: z.boolean(),
}) satisfies z.ZodType<CompanyItem>;

export const product = z.object({
  id: text,
  identifier: text,
  codes: z.array(text),
  description: text,
  unitPrice: decimal.nullable(),
  inactive: z.boolean(),
}) satisfies z.ZodType<ProductItem>;

const companyUsage = z.object({
  companyId: maybe,
  companyName: text,
  used: decimal.nullable(),
  provisioned: decimal.nullable(),
  counted: z.object({
    used: decimal.nullable(),
    provisioned: decimal.nullable(),
    higher: decimal.nullable(),
  }),
}) satisfies z.ZodType<CompanyUsage>;
export const serviceUsage = z.object({ month: month.nullable(), items: z.array(companyUsage) });

export const warning = z.object({
  id: text,
  kind: z.enum(['never billed', 'feeds nothing', 'not in report', 'basis not reported']),
  sentence: text,
  accountId: maybe,
  serviceId: maybe,
}) satisfies z.ZodType<MappingWarning>;

export const importLine = z.object({
  what: z.enum(['vendor account', 'vendor service', 'layout']),
  name: text,
  effect: z.enum(['add', 'change', 'same', 'skip']),
  before: text,
  after: text,
}) satisfies z.ZodType<ImportLine>;
