import type { Day, Month } from '@/lib/model/calendar';
import { type Decimal, toDecimal, ZERO } from '@/lib/model/decimal';
import { serviceKey } from '@/lib/model/keys';
import type {
  Agreement,
  AgreementLine,
  Company,
  Product,
  ProductFeed,
  ServiceMapping,
  Share,
  UsageRow,
  VendorService,
} from '@/lib/model/records';
import { NO_RULE } from '@/lib/model/rule';
import type { CompanyBook, ReportBefore } from './book';
import { companyFigures } from './company';

/** Small records for tests: everything in effect, one account, one service, one product. */
export const dec = (value: string | number): Decimal => toDecimal(value) ?? ZERO;
export const day = (text: string): Day => text as Day;
export const month = (text: string): Month => text as Month;
const stamp = { updatedAt: 0, updatedBy: 'sync' as const };

export const SERVICE = serviceKey('Worry-Free Services', 'WFBSS-Full', 'Seats');
export const PRODUCT = 'connectwise:p1';

export const agreement = (change: Partial<Agreement> = {}): Agreement => ({
  ...stamp,
  id: 'connectwise:a1',
  psa: 'connectwise',
  recordId: 1,
  name: 'Managed Services',
  typeName: 'Managed',
  companyId: 'connectwise:c1',
  companyName: 'Acme',
  parentAgreementId: null,
  status: 'Active',
  startDate: day('2020-01-01'),
  endDate: null,
  cancelled: false,
  billingCycle: 'Monthly',
  ...change,
});

export const line = (change: Partial<AgreementLine> = {}): AgreementLine => ({
  ...stamp,
  id: 'connectwise:l1',
  psa: 'connectwise',
  recordId: 1,
  agreementId: 'connectwise:a1',
  companyId: 'connectwise:c1',
  productId: PRODUCT,
  productIdentifier: 'TM-WFS',
  description: 'Worry-Free Services',
  quantity: dec(40),
  periods: null,
  includes: [],
  lessIncluded: ZERO,
  unitPrice: dec('3.5'),
  billable: 'Billable',
  effectiveDate: day('2020-01-01'),
  cancelledDate: null,
  sequence: null,
  pricePeriod: '',
  unchangedSince: null,
  ...change,
});

export const company = (change: Partial<Company> = {}): Company => ({
  ...stamp,
  id: 'connectwise:c1',
  psa: 'connectwise',
  recordId: 1,
  identifier: 'ACME',
  name: 'Acme',
  city: '',
  state: '',
  postalCode: '',
  country: '',
  website: '',
  status: 'Active',
  inactive: false,
  ...change,
});

export const product = (change: Partial<Product> = {}): Product => ({
  ...stamp,
  id: PRODUCT,
  psa: 'connectwise',
  recordId: 1,
  identifier: 'TM-WFS',
  codes: [],
  description: 'Worry-Free Services',
  unitPrice: dec('4.25'),
  inactive: false,
  ...change,
});

export const usage = (change: Partial<UsageRow> = {}): UsageRow => ({
  month: month('2026-10'),
  runId: 'r1',
  index: 0,
  accountId: 'v1',
  serviceId: SERVICE,
  customer: 'Acme',
  city: '',
  state: '',
  provisioned: dec(50),
  used: dec(42),
  ...change,
});

export const service = (change: Partial<VendorService> = {}): VendorService => ({
  ...stamp,
  id: SERVICE,
  productName: 'Worry-Free Services',
  servicePlan: 'WFBSS-Full',
  unit: 'Seats',
  servicePlanId: null,
  productCode: null,
  version: 'full',
  trialOrNotForResale: false,
  firstSeenAt: 0,
  ...change,
});

/** The whole count, as it is. */
export const feed = (productId: string, change: Partial<ProductFeed> = {}): ProductFeed => ({
  productId,
  name: productId,
  share: { kind: 'all' },
  rule: NO_RULE,
  ...change,
});

export const serviceMapping = (change: Partial<ServiceMapping> = {}): ServiceMapping => ({
  ...stamp,
  id: SERVICE,
  feeds: [feed(PRODUCT)],
  basis: 'used',
  excluded: null,
  deletedAt: null,
  ...change,
});

/** One account billed to one company in full. */
export const mapped = (id: string, name = 'Acme'): CompanyBook['accounts'][number] => ({
  account: {
    ...stamp,
    id,
    customerId: id,
    name,
    city: '',
    state: '',
    postalCode: '',
    country: '',
    emailDomains: [],
    firstSeenAt: 0,
  },
  mapping: {
    id,
    accountName: name,
    companies: [{ companyId: 'connectwise:c1', name: 'Acme', share: { kind: 'all' } }],
    excluded: null,
    deletedAt: null,
    updatedAt: 0,
    updatedBy: 'equal name',
  },
});

/** One account billed to several companies: to "connectwise:c1", "connectwise:c2" and so on, in this order. */
export function sharedAccount(id: string, ...shares: Share[]): CompanyBook['accounts'][number] {
  const { account, mapping } = mapped(id);
  const companies = shares.map((share, at) => ({
    companyId: `connectwise:c${at + 1}`,
    name: `Company ${at + 1}`,
    share,
  }));
  return { account, mapping: { ...mapping, companies, updatedBy: 'user' } };
}

export const ALL: Share = { kind: 'all' };
export const REST: Share = { kind: 'remainder' };
export const fixed = (count: number | string): Share => ({ kind: 'fixed', count: dec(count) });
export const percent = (part: number | string): Share => ({ kind: 'percent', percent: dec(part) });

/** September's report, as large as October's. */
export const reportBefore = (change: Partial<ReportBefore> = {}): ReportBefore => ({
  rowCount: 100,
  usage: [usage({ month: month('2026-09') })],
  ...change,
});

export const book = (change: Partial<CompanyBook> = {}): CompanyBook => ({
  companyId: 'connectwise:c1',
  company: company(),
  day: day('2026-11-23'),
  month: month('2026-10'),
  report: {
    month: month('2026-10'),
    runId: 'r1',
    fetchedAt: Date.UTC(2026, 10, 3, 12),
    rowCount: 100,
    problemCount: 0,
    provisional: false,
    published: true,
    traceId: 't',
  },
  accounts: [mapped('v1')],
  usage: [usage()],
  before: reportBefore(),
  ambiguousAccounts: new Set(),
  accountsOfLostRows: new Set(),
  services: new Map([[SERVICE, service()]]),
  serviceMappings: [serviceMapping()],
  agreements: [agreement()],
  parents: new Map(),
  products: new Map([[PRODUCT, product()]]),
  lines: [line()],
  agreementsComplete: true,
  linesReadAt: new Map([['connectwise:a1', Date.UTC(2026, 10, 23, 12)]]),
  ...change,
});

/** The badge of a book's first line. */
export const badge = (change: Parameters<typeof book>[0] = {}) => {
  const given = book(change);
  const first = given.lines[0];
  if (!first) throw new Error('a line is needed');
  return companyFigures(given).badgeOf(first);
};

/** What a badge says, without its trace. */
export const figures = ({ used, billed, variance, state, reason }: ReturnType<typeof badge>) => ({
  used,
  billed,
  variance,
  state,
  reason,
});
