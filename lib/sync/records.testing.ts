import type { LmpiCustomer } from '@/lib/lmpi/types';
import { toDecimal } from '@/lib/model/decimal';
import type { Agreement, AgreementLine, Company, Product } from '@/lib/model/records';
import { agreement, agreementLine } from '@/lib/store/samples.testing';

export const customer = (id: string, name: string, city = '', state = ''): LmpiCustomer => ({
  customerId: id,
  name,
  city,
  state,
  postalCode: '',
  country: 'US',
  status: 1,
  emailDomains: [],
});

const stamp = { updatedAt: 5, updatedBy: 'sync' } as const;
export const company = (recordId: number, name: string): Company => ({
  id: `connectwise:${recordId}`,
  psa: 'connectwise',
  recordId,
  identifier: name,
  name,
  city: '',
  state: '',
  postalCode: '',
  country: '',
  website: '',
  status: 'Active',
  inactive: false,
  ...stamp,
});
export const product = (recordId: number, identifier: string): Product => ({
  id: `connectwise:${recordId}`,
  psa: 'connectwise',
  recordId,
  identifier,
  codes: [],
  description: identifier,
  unitPrice: toDecimal('3.5'),
  inactive: false,
  ...stamp,
});
export const contract = (recordId: number, change: Partial<Agreement> = {}): Agreement =>
  agreement({ id: `connectwise:${recordId}`, recordId, ...change });
export const line = (recordId: number, agreementId: number): AgreementLine =>
  agreementLine({ id: `connectwise:${recordId}`, recordId, agreementId: `connectwise:${agreementId}` });
