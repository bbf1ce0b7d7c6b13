import type { Finding } from '@/lib/model/finding';
import type { FindingClass } from '@/lib/model/finding-classes';
import type { AccountMapping, UsageRow } from '@/lib/model/records';
import type { CompanyBook } from '../book';
import { agreement, book, company, mapped, service, serviceMapping, usage } from '../book.testing';
import { companyFindings } from './company';
import { vendorFindings } from './vendor';
import type { VendorWorld } from './world';

/** What is found in a company of which all is in effect, 42 are used and 40 billed, but for what is changed. */
export const findingsOf = (change: Partial<CompanyBook> = {}): Finding[] =>
  companyFindings(book(change)).map(({ finding }) => finding);

/** Those of one class. */
export const ofClass = (kind: FindingClass, change: Partial<CompanyBook> = {}): Finding[] =>
  findingsOf(change).filter((finding) => finding.class === kind);

/** The classes that are found, in the order of the ids. */
export const classesOf = (change: Partial<CompanyBook> = {}): FindingClass[] =>
  findingsOf(change).map((finding) => finding.class);

/** A second agreement of the company. */
export const secondAgreement = (change: Parameters<typeof agreement>[0] = {}) =>
  agreement({ id: 'connectwise:a2', name: 'Security', ...change });

/** A row that uses all that is provisioned: neither overuse nor shelfware. */
export const row = (change: Partial<UsageRow> = {}): UsageRow =>
  usage({ provisioned: usage().used, ...change });

const { account, mapping } = mapped('v1', 'Acme Corp');
export const accountMapping = (change: Partial<AccountMapping> = {}): AccountMapping => ({
  ...mapping,
  ...change,
});
export const accountOf = (id: string, name: string) => mapped(id, name).account;

/** One account mapped to one company and one service mapped to one product: nothing to find. */
export const world = (change: Partial<VendorWorld> = {}): VendorWorld => ({
  month: book().month,
  report: book().report,
  accounts: [account],
  services: new Map([[service().id, service()]]),
  accountMappings: [accountMapping()],
  serviceMappings: [serviceMapping()],
  usage: [row()],
  companies: new Map([[company().id, company()]]),
  companiesRead: true,
  drifts: [],
  guards: [],
  ...change,
});

export const inWorld = (kind: FindingClass, change: Partial<VendorWorld> = {}): Finding[] =>
  vendorFindings(world(change))
    .map(({ finding }) => finding)
    .filter((finding) => finding.class === kind);
