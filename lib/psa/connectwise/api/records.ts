import type { z } from 'zod';
import { psaKey } from '@/lib/model/keys';
import type { Agreement, AgreementLine, Company, Product } from '@/lib/model/records';
import type { AdditionBody, AgreementBody, CatalogBody, CompanyBody } from './schemas';

const key = (recordId: number): string => psaKey('connectwise', recordId);

const base = (recordId: number, updatedAt: number) => ({
  id: key(recordId),
  psa: 'connectwise' as const,
  recordId,
  updatedAt,
  updatedBy: 'sync' as const,
});

/**
 * Status names are the user's own list; these words mark the ones that are closed for business (inferred from the
 * names that ConnectWise ships).
 */
const CLOSED_STATUS = /\b(inactive|deleted|merged|obsolete)\b/i;

export const companyOf = (body: z.output<typeof CompanyBody>, now: number): Company => ({
  ...base(body.id, now),
  identifier: body.identifier,
  name: body.name,
  city: body.city,
  state: body.state,
  postalCode: body.zip,
  country: body.country,
  website: body.website,
  status: body.status,
  inactive: body.deletedFlag || CLOSED_STATUS.test(body.status),
});

export const productOf = (body: z.output<typeof CatalogBody>, now: number): Product => ({
  ...base(body.id, now),
  identifier: body.identifier,
  codes: [],
  description: body.description,
  unitPrice: body.price,
  inactive: body.inactiveFlag,
});

export const agreementOf = (body: z.output<typeof AgreementBody>, now: number): Agreement => ({
  ...base(body.id, now),
  name: body.name,
  typeName: body.type,
  companyId: key(body.company.id),
  companyName: body.company.name,
  parentAgreementId: body.parentAgreement === null ? null : key(body.parentAgreement),
  status: body.agreementStatus,
  startDate: body.startDate,
  endDate: body.noEndingDateFlag ? null : body.endDate,
  cancelled: body.cancelledFlag,
  cancelledOn: body.cancelledFlag ? body.dateCancelled : null,
  billingCycle: body.billingCycle,
});

export const lineOf = (
  body: z.output<typeof AdditionBody>,
  agreement: Pick<Agreement, 'id' | 'companyId'>,
  now: number,
): AgreementLine => ({
  ...base(body.id, now),
  agreementId: agreement.id,
  companyId: agreement.companyId,
  productId: key(body.product.id),
  productIdentifier: body.product.identifier,
  description: body.description,
  quantity: body.quantity,
  periods: null,
  includes: [],
  lessIncluded: body.lessIncluded,
  unitPrice: body.unitPrice,
  billable: body.billCustomer,
  effectiveDate: body.effectiveDate,
  cancelledDate: body.cancelledDate,
  sequence: body.sequenceNumber,
  // An addition is billed by its agreement's billing cycle.
  pricePeriod: '',
  unchangedSince: body._info,
});
