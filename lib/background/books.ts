import { type Month, today } from '@/lib/model/calendar';
import { psaOfKey } from '@/lib/model/keys';
import type {
  AccountMapping,
  Agreement,
  MonthReport,
  ServiceMapping,
  Share,
  VendorAccount,
  VendorService,
} from '@/lib/model/records';
import type { CompanyBook } from '@/lib/reconcile/book';
import { nameAccountId } from '@/lib/sync/join';
import { readMarks } from '@/lib/sync/settings';
import { indexed, whole } from './book-sources';
import { type Context, figureMonth, monthBefore } from './context';
import { doubtsAbout } from './guard/standing';

type Reading = Pick<Context, 'store' | 'now'>;

/** Gathers what decides figures, once per request; the companies' own records are read as they are asked for. */
export interface Books {
  month: Month;
  report: MonthReport | null;
  accountMappings: AccountMapping[];
  serviceMappings: ServiceMapping[];
  services: ReadonlyMap<string, VendorService>;
  ofCompany(companyId: string): Promise<CompanyBook>;
}

/** `of`: a page's few companies, or the whole book, which is then read once and not company by company. */
export async function openBooks(context: Reading, of: 'a page' | 'everything' = 'a page'): Promise<Books> {
  const { store } = context;
  const month = await figureMonth(context);
  const [report, before, accountMappings, serviceMappings, services, problems, marks] = await Promise.all([
    store.usage.report(month),
    store.usage.report(monthBefore(month)),
    store.accountMappings.all(),
    store.serviceMappings.all(),
    store.vendorServices.all(),
    store.problems.all(),
    readMarks(store),
  ]);
  const ambiguousAccounts = new Set(
    problems
      .filter((problem) => problem.kind === 'ambiguous account')
      // Also the account that these names had before any customer was called so.
      .flatMap(({ candidateAccountIds, reportKey }) => [
        ...candidateAccountIds,
        ...(reportKey === null ? [] : [nameAccountId(reportKey)]),
      ]),
  );
  const accountsOfLostRows = new Set(
    problems
      .filter((problem) => problem.kind === 'unusable report row' && problem.month === month)
      .flatMap((problem) => problem.candidateAccountIds),
  );
  const doubtedAccounts = await doubtsAbout(context, report);
  const fed = new Set(serviceMappings.flatMap(({ feeds }) => feeds.map(({ productId }) => productId)));
  const products = new Map((await store.products.some([...fed])).map((product) => [product.id, product]));
  const sources = of === 'a page' ? indexed(store) : await whole(store, [month, monthBefore(month)]);
  const mappingsOf = byCompany(accountMappings);
  const servicesById = new Map(services.map((service) => [service.id, service]));

  return {
    month,
    report: report ?? null,
    accountMappings,
    serviceMappings,
    services: servicesById,
    async ofCompany(companyId) {
      const mappings = mappingsOf.get(companyId) ?? [];
      const ids = mappings.map((mapping) => mapping.id);
      const [accounts, usage, usageBefore, agreements, lines, company] = await Promise.all([
        sources.accounts(ids),
        sources.usage(month, ids),
        before ? sources.usage(monthBefore(month), ids) : null,
        sources.agreements(companyId),
        sources.lines(companyId),
        sources.company(companyId),
      ]);
      const accountById = new Map(accounts.map((account) => [account.id, account]));
      return {
        companyId,
        company,
        day: today(new Date(context.now())),
        month,
        report: report ?? null,
        accounts: mappings.flatMap((mapping) => pair(accountById.get(mapping.id), mapping)),
        usage,
        before: before && usageBefore ? { rowCount: before.rowCount, usage: usageBefore } : null,
        ambiguousAccounts,
        accountsOfLostRows,
        doubtedAccounts,
        services: servicesById,
        serviceMappings,
        agreements,
        parents: await parentsOf(agreements, sources.someAgreements),
        products,
        lines,
        agreementsComplete: marks[`${psaOfKey(companyId)}.agreements`] !== undefined,
        linesReadAt: await sources.linesReadAt(agreements.map((agreement) => agreement.id)),
      };
    },
  };
}

export const isMappedTo = (mapping: AccountMapping, companyId: string): boolean =>
  shareOf(mapping, companyId) !== null;

/** Those of each company: in the whole book every company asks. */
function byCompany(mappings: readonly AccountMapping[]): Map<string, AccountMapping[]> {
  const of = new Map<string, AccountMapping[]>();
  for (const mapping of mappings)
    for (const companyId of new Set(mapping.companies.map((one) => one.companyId))) {
      if (!isMappedTo(mapping, companyId)) continue;
      const others = of.get(companyId);
      if (others) others.push(mapping);
      else of.set(companyId, [mapping]);
    }
  return of;
}

/** What of the account the company is billed; null: nothing, it is not mapped to it. */
export function shareOf(mapping: AccountMapping, companyId: string): Share | null {
  if (mapping.deletedAt !== null || mapping.excluded !== null) return null;
  return mapping.companies.find((one) => one.companyId === companyId)?.share ?? null;
}

/** Those that belong to another company. */
async function parentsOf(
  agreements: readonly Agreement[],
  some: (ids: string[]) => Promise<Agreement[]>,
): Promise<Map<string, Agreement>> {
  const own = new Set(agreements.map(({ id }) => id));
  const ids = new Set(agreements.flatMap((one) => one.parentAgreementId ?? []).filter((id) => !own.has(id)));
  if (ids.size === 0) return new Map();
  return new Map((await some([...ids])).map((parent) => [parent.id, parent]));
}

const pair = (account: VendorAccount | undefined, mapping: AccountMapping) =>
  account ? [{ account, mapping }] : [];
