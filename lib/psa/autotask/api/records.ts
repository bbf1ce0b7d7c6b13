import type { z } from 'zod';
import { psaKey } from '@/lib/model/keys';
import type { Agreement, Company, Product } from '@/lib/model/records';
import type { ProductFacts } from './catalog';
import { type Labels, labelOf } from './labels';
import type { CompanyBody, ContractBody } from './schemas';

/** Services and bundles have id spaces of their own, on contracts and in the catalog. */
export type Sort = 'service' | 'bundle';

export const key = (recordId: number, sort: Sort = 'service'): string =>
  psaKey('autotask', sort === 'bundle' ? `bundle:${recordId}` : recordId);

export const base = (recordId: number, updatedAt: number, sort?: Sort) => ({
  id: key(recordId, sort),
  psa: 'autotask' as const,
  recordId,
  updatedAt,
  updatedBy: 'sync' as const,
});

/** Countries are numbers of a list that is not read, so `country` is empty. */
export const companyOf = (body: z.output<typeof CompanyBody>, now: number): Company => ({
  ...base(body.id, now),
  identifier: body.companyNumber,
  name: body.companyName,
  city: body.city,
  state: body.state,
  postalCode: body.postalCode,
  country: '',
  website: body.webAddress,
  status: body.isActive ? 'Active' : 'Inactive',
  inactive: !body.isActive,
});

export const productOf = (body: ProductFacts, sort: Sort, now: number): Product => ({
  ...base(body.id, now, sort),
  identifier: body.name,
  codes: [
    ...new Set([body.sku, body.externalID, body.internalID, body.catalogNumberPartNumber].filter(Boolean)),
  ],
  description: body.description,
  unitPrice: body.unitPrice,
  pricePeriod: body.pricePeriod,
  inactive: !body.isActive,
});

/** Recurring Service (autotask.md 4, "Contracts"): the only type whose lines are services. */
export const RECURRING_SERVICE = 7;

/** 1 is in effect, 0 is not (autotask.md 4). Said in the words that lib/reconcile/in-effect.ts knows, not in labels. */
const STATUS: Record<number, string> = { 0: 'Inactive', 1: 'Active' };

/** `companyName` is empty for a company that the API user may not see. */
export const agreementOf = (
  body: z.output<typeof ContractBody>,
  companyName: string,
  labels: Labels,
  now: number,
): Agreement => ({
  ...base(body.id, now),
  name: body.contractName,
  typeName: labelOf(labels, 'contractType', body.contractType) || 'Recurring Service',
  companyId: key(body.companyID),
  companyName,
  parentAgreementId: null,
  status: STATUS[body.status] ?? (labelOf(labels, 'status', body.status) || `Status ${body.status}`),
  startDate: body.startDate,
  endDate: body.endDate,
  cancelled: false,
  billingCycle: labelOf(labels, 'contractPeriodType', body.contractPeriodType),
});
