import type { LmpiCustomer } from '@/lib/lmpi/types';
import type { VendorAccount } from '@/lib/model/records';
import { PREFIX, stampedProblems, unusableRecord } from '../problems';
import { rejoinChanges } from '../rejoin';
import { SYNC_SETTINGS } from '../settings';
import { byId, changed } from '../stamps';
import { OVER, type Stage } from './stage';

export const vendorPlans: Stage<'lmpi' | 'signal'> = {
  side: 'vendor',
  what: 'The list of service plans',
  async step({ lmpi, signal }) {
    return { ...OVER, changes: { settings: { [SYNC_SETTINGS.plans]: await lmpi.servicePlans(signal) } } };
  },
};

export const vendorProducts: Stage<'lmpi' | 'signal'> = {
  side: 'vendor',
  what: 'The list of vendor products',
  async step({ lmpi, signal }) {
    return { ...OVER, changes: { settings: { [SYNC_SETTINGS.products]: await lmpi.products(signal) } } };
  },
};

export const vendorCustomers: Stage<'store' | 'startedAt' | 'lmpi' | 'signal'> = {
  side: 'vendor',
  what: 'The list of vendor accounts',
  async step({ store, startedAt, lmpi, signal }, progress) {
    const page = await lmpi.customersPage(progress.page, signal);
    const accounts = new Map(page.customers.map((customer) => [customer.customerId, customer]));
    const kept = byId(await store.vendorAccounts.some([...accounts.keys()]));
    const read = [...accounts.values()].map((customer) =>
      accountOf(customer, kept(customer.customerId)?.firstSeenAt ?? startedAt),
    );
    const unusable = page.problems.map((sentence) =>
      unusableRecord(PREFIX.customers, 'unusable report row', sentence),
    );
    const problems = stampedProblems(unusable, startedAt);
    return {
      changes: {
        put: { vendorAccounts: changed<VendorAccount>(read, kept, startedAt), problems },
        // The first page clears what an earlier run found.
        ...(progress.page === null ? { problems: [{ prefix: PREFIX.customers, problems }] } : {}),
      },
      progress: page.next === null ? null : { ...progress, page: page.next },
      done: page.customers.length + page.problems.length,
      of: page.total === null ? null : { total: page.total },
    };
  },
};

/** Names of kept reports that the new list explains go to their customers. */
export const accountJoins: Stage<'store' | 'startedAt'> = {
  side: null,
  what: 'The join of report names to vendor accounts',
  step: async ({ store, startedAt }) => ({ ...OVER, changes: await rejoinChanges(store, startedAt) }),
};

const accountOf = (
  customer: LmpiCustomer,
  firstSeenAt: number,
): Omit<VendorAccount, 'updatedAt' | 'updatedBy'> => ({
  id: customer.customerId,
  customerId: customer.customerId,
  name: customer.name,
  city: customer.city,
  state: customer.state,
  postalCode: customer.postalCode,
  country: customer.country,
  emailDomains: customer.emailDomains,
  firstSeenAt,
});
