import type { Day, Month } from '@/lib/model/calendar';
import { toDecimal, ZERO } from '@/lib/model/decimal';
import type {
  AccountMapping,
  Agreement,
  AgreementLine,
  MonthReport,
  UsageRow,
  VendorAccount,
} from '@/lib/model/records';

/** Records for tests; what a test is about is passed in. */
export const month = (text: string): Month => text as Month;

export const usageRow = (change: Partial<UsageRow> = {}): UsageRow => ({
  month: month('2026-10'),
  runId: 'run-1',
  index: 0,
  accountId: 'account-1',
  serviceId: 'service-1',
  customer: 'Stay Green',
  city: 'Encino',
  state: 'CA',
  provisioned: toDecimal(10),
  used: toDecimal(8),
  ...change,
});

export const monthReport = (change: Partial<MonthReport> = {}): MonthReport => ({
  month: month('2026-10'),
  runId: 'run-1',
  fetchedAt: 1,
  rowCount: 1,
  problemCount: 0,
  provisional: false,
  published: false,
  traceId: 'trace',
  ...change,
});

export const vendorAccount = (change: Partial<VendorAccount> = {}): VendorAccount => ({
  id: 'account-1',
  customerId: 'account-1',
  name: 'Stay Green',
  city: 'Encino',
  state: 'CA',
  postalCode: '',
  country: 'US',
  emailDomains: [],
  firstSeenAt: 1,
  updatedAt: 1,
  updatedBy: 'sync',
  ...change,
});

export const accountMapping = (change: Partial<AccountMapping> = {}): AccountMapping => ({
  id: 'account-1',
  accountName: 'Stay Green',
  companies: [{ companyId: 'connectwise:1', name: 'Stay Green', share: { kind: 'all' } }],
  excluded: null,
  deletedAt: null,
  updatedAt: 1,
  updatedBy: 'user',
  ...change,
});

export const agreement = (change: Partial<Agreement> = {}): Agreement => ({
  id: 'connectwise:100',
  psa: 'connectwise',
  recordId: 100,
  name: 'Managed services',
  typeName: 'Managed',
  companyId: 'connectwise:1',
  companyName: 'Stay Green',
  parentAgreementId: null,
  status: 'Active',
  startDate: '2025-01-01' as Day,
  endDate: null,
  cancelled: false,
  billingCycle: 'Monthly',
  updatedAt: 1,
  updatedBy: 'sync',
  ...change,
});

export const agreementLine = (change: Partial<AgreementLine> = {}): AgreementLine => ({
  id: 'connectwise:900',
  psa: 'connectwise',
  recordId: 900,
  agreementId: 'connectwise:100',
  companyId: 'connectwise:1',
  productId: 'connectwise:7',
  productIdentifier: 'WFBS',
  description: 'Worry-Free',
  quantity: toDecimal(10),
  periods: null,
  pricePeriod: '',
  unchangedSince: null,
  includes: [],
  lessIncluded: ZERO,
  unitPrice: toDecimal('3.5'),
  billable: 'Billable',
  effectiveDate: null,
  cancelledDate: null,
  sequence: null,
  updatedAt: 1,
  updatedBy: 'sync',
  ...change,
});
