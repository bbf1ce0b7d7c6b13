import type {
  MappingOverview,
  ProblemItem,
  VendorAccountItem,
  VendorServiceItem,
} from '@/lib/messaging/protocol';
import { type Decimal, sum } from '@/lib/model/decimal';
import type { AccountMapping, Problem, ServiceMapping, UsageRow, VendorAccount } from '@/lib/model/records';
import { type Context, figureMonth } from './context';
import { concerning } from './problems';
import { accountLabel, distinctions } from './told-apart';

type Reading = Pick<Context, 'store' | 'now'>;

/** Everything the panel lists: vendor accounts and services with their state, and problems. */
export async function mappingOverview(context: Reading): Promise<MappingOverview> {
  const { store } = context;
  const month = await figureMonth(context);
  const [accounts, services, companies, products, accountMappings, serviceMappings, problems, usage, report] =
    await Promise.all([
      store.vendorAccounts.all(),
      store.vendorServices.all(),
      store.companies.all(),
      store.products.all(),
      store.accountMappings.all(),
      store.serviceMappings.all(),
      store.problems.all(),
      store.usage.ofMonth(month),
      store.usage.report(month),
    ]);
  const companyById = new Map(companies.map((company) => [company.id, company]));
  const productById = new Map(products.map((product) => [product.id, product]));
  const told = distinctions(accounts);
  const accountById = new Map(accounts.map((account) => [account.id, account]));
  const accountMappingOf = new Map(accountMappings.map((mapping) => [mapping.id, mapping]));
  const serviceMappingOf = new Map(serviceMappings.map((mapping) => [mapping.id, mapping]));
  const rowsOfAccount = Map.groupBy(usage, (row) => row.accountId ?? '');
  const rowsOfService = Map.groupBy(usage, (row) => row.serviceId);

  return {
    reportMonth: report ? month : null,
    accounts: accounts.map((account): VendorAccountItem => {
      const mapping = alive(accountMappingOf.get(account.id));
      const rows = rowsOfAccount.get(account.id) ?? [];
      const company = mapping?.companyId ? companyById.get(mapping.companyId) : undefined;
      return {
        id: account.id,
        name: account.name,
        city: account.city,
        state: account.state,
        distinction: told.get(account.id) ?? '',
        inReport: rows.length > 0,
        mapping: accountState(mapping),
        company: company ? { id: company.id, name: company.name } : null,
        excludedReason: mapping?.excluded ?? null,
        matchedBy: mapping?.companyId ? (mapping.updatedBy === 'equal name' ? 'equal name' : 'user') : null,
        used: total(rows, 'used'),
      };
    }),
    services: services.map((service): VendorServiceItem => {
      const mapping = alive(serviceMappingOf.get(service.id));
      const state = serviceState(mapping, service.trialOrNotForResale);
      const rows = rowsOfService.get(service.id) ?? [];
      return {
        id: service.id,
        productName: service.productName,
        servicePlan: service.servicePlan,
        unit: service.unit,
        trialOrNotForResale: service.trialOrNotForResale,
        mapping: state,
        products: (mapping?.productIds ?? []).flatMap((id) => {
          const product = productById.get(id);
          return product ? [{ id, identifier: product.identifier, description: product.description }] : [];
        }),
        excludedReason: mapping?.excluded ?? (state === 'excluded' ? 'trial or not for resale' : null),
        basis: mapping?.basis ?? 'used',
        used: total(rows, 'used'),
        provisioned: total(rows, 'provisioned'),
        accounts: new Set(rows.flatMap((row) => row.accountId ?? [])).size,
      };
    }),
    problems: concerning(problems, month).map((problem) => problemItem(problem, accountById, told)),
  };
}

export const accountState = (mapping: AccountMapping | undefined): 'mapped' | 'excluded' | 'unmapped' => {
  if (mapping?.deletedAt !== null) return 'unmapped';
  if (mapping.excluded !== null) return 'excluded';
  return mapping.companyId === null ? 'unmapped' : 'mapped';
};

/** Trials and not-for-resale services are excluded until somebody links them. */
export const serviceState = (
  mapping: ServiceMapping | undefined,
  trial: boolean,
): 'mapped' | 'excluded' | 'unmapped' => {
  const live = alive(mapping);
  if (live && live.excluded !== null) return 'excluded';
  if (live && live.productIds.length > 0) return 'mapped';
  return trial ? 'excluded' : 'unmapped';
};

const alive = <T extends { deletedAt: number | null }>(mapping: T | undefined): T | undefined =>
  mapping?.deletedAt === null ? mapping : undefined;

function total(rows: readonly UsageRow[], basis: 'used' | 'provisioned'): Decimal | null {
  const reported = rows.flatMap((row) => row[basis] ?? []);
  return reported.length === 0 ? null : sum(reported);
}

function problemItem(
  problem: Problem,
  accounts: ReadonlyMap<string, VendorAccount>,
  told: ReadonlyMap<string, string>,
): ProblemItem {
  const asks = problem.kind === 'ambiguous account' ? problem.candidateAccountIds : [];
  const candidates = asks.flatMap((id) => {
    const account = accounts.get(id);
    return account ? [{ id, label: accountLabel(account, told) }] : [];
  });
  return { id: problem.id, kind: problem.kind, sentence: problem.sentence, month: problem.month, candidates };
}
