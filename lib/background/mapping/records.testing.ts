import { type Decimal, toDecimal } from '@/lib/model/decimal';
import { serviceKey } from '@/lib/model/keys';
import type {
  AccountMapping,
  Company,
  Product,
  Rule,
  ServiceMapping,
  Share,
  VendorAccount,
  VendorService,
} from '@/lib/model/records';
import { company, stamp, type TestContext, testContext } from '../context.testing';
import { SYSTEM } from '../psa-system';

export const ALL: Share = { kind: 'all' };
export const REST: Share = { kind: 'remainder' };
export const decimal = (value: string | number): Decimal => toDecimal(value) ?? ('0' as Decimal);
export const fixed = (count: number): Share => ({ kind: 'fixed', count: decimal(count) });
export const percent = (of: number | string): Share => ({ kind: 'percent', percent: decimal(of) });
export const RULE: Rule = {
  allowance: decimal(0),
  multiplier: decimal(1),
  minimum: decimal(0),
  roundUp: false,
};

export const vendorAccount = (id: string, change: Partial<VendorAccount> = {}): VendorAccount => ({
  ...stamp,
  id,
  customerId: id,
  name: id,
  city: '',
  state: '',
  postalCode: '',
  country: '',
  emailDomains: [],
  firstSeenAt: 0,
  ...change,
});

export const vendorService = (productName: string, servicePlan: string, unit = 'Seats'): VendorService => ({
  ...stamp,
  id: serviceKey(productName, servicePlan, unit),
  productName,
  servicePlan,
  unit,
  servicePlanId: null,
  productCode: null,
  version: null,
  trialOrNotForResale: false,
  firstSeenAt: 0,
});

export const aCompany = (id: string, name: string, change: Partial<Company> = {}): Company => ({
  ...company(id, name),
  ...change,
});

export const aProduct = (id: string, identifier: string, change: Partial<Product> = {}): Product => ({
  ...stamp,
  id,
  psa: 'connectwise',
  recordId: 1,
  identifier,
  codes: [],
  description: '',
  unitPrice: null,
  inactive: false,
  ...change,
});

export const accountMapping = (
  id: string,
  companies: AccountMapping['companies'],
  excluded: string | null = null,
): AccountMapping => ({
  ...stamp,
  updatedBy: 'user',
  id,
  accountName: id,
  companies,
  excluded,
  deletedAt: null,
});

export const feedsMapping = (id: string, change: Partial<ServiceMapping> = {}): ServiceMapping => ({
  ...stamp,
  updatedBy: 'user',
  id,
  feeds: [],
  basis: 'used',
  excluded: null,
  deletedAt: null,
  ...change,
});

/** Two accounts in one town each, three companies, two services, two products; nothing mapped. */
export async function smallWorld(system: string | null = 'na acme'): Promise<TestContext> {
  const context = await testContext();
  await context.store.commit({
    put: {
      vendorAccounts: [
        vendorAccount('v1', { name: 'Acme', city: 'Encino', state: 'CA' }),
        vendorAccount('v2', { name: 'Beta', city: 'Bonn' }),
      ],
      vendorServices: [vendorService('Worry-Free', 'Full'), vendorService('Email', 'Basic')],
      companies: [
        aCompany('connectwise:1', 'Acme Ltd', { identifier: 'acme' }),
        aCompany('connectwise:2', 'Beta Ltd', { identifier: 'beta' }),
        aCompany('connectwise:3', 'Old Ltd', { identifier: 'old', inactive: true }),
      ],
      products: [aProduct('connectwise:1', 'TM-WFS'), aProduct('connectwise:2', 'TM-MAIL')],
    },
    ...(system === null ? {} : { settings: { [SYSTEM]: system } }),
  });
  return context;
}
