import type { Month } from '@/lib/model/calendar';
import { accountState, serviceState } from '@/lib/model/mapping-state';
import type {
  AccountMapping,
  Company,
  MonthReport,
  ServiceMapping,
  UsageRow,
  VendorAccount,
  VendorService,
} from '@/lib/model/records';
import type { ReportGuard } from '@/lib/model/report-guard';

/** A mapped record that is not what it was when it was mapped; `now` null: it is gone or not active. */
export interface Drift {
  id: string;
  what: 'vendor account' | 'vendor service' | 'company' | 'product';
  accountId: string | null;
  serviceId: string | null;
  before: string;
  now: string | null;
  sentence: string;
}

/** What the findings that are about no single company's bill are made of. Plain data, in any order. */
export interface VendorWorld {
  month: Month;
  /** Null: there is no report of the month. */
  report: MonthReport | null;
  accounts: readonly VendorAccount[];
  services: ReadonlyMap<string, VendorService>;
  /** With the deleted ones or without. */
  accountMappings: readonly AccountMapping[];
  serviceMappings: readonly ServiceMapping[];
  /** All rows of the month's report. */
  usage: readonly UsageRow[];
  companies: ReadonlyMap<string, Company>;
  /** The PSA's list of companies was read to its end, so that one that is not in it is gone. */
  companiesRead: boolean;
  drifts: readonly Drift[];
  guards: readonly ReportGuard[];
}

/** A world whose lists are walked once. */
export interface IndexedWorld extends VendorWorld {
  accountById: ReadonlyMap<string, VendorAccount>;
  mappingOfAccount: ReadonlyMap<string, AccountMapping>;
  mappingOfService: ReadonlyMap<string, ServiceMapping>;
  rowsOfAccount: ReadonlyMap<string, UsageRow[]>;
  /** Without the rows of accounts that are excluded: nobody wants to hear of them. */
  rowsOfService: ReadonlyMap<string, UsageRow[]>;
}

export function indexedWorld(world: VendorWorld): IndexedWorld {
  const mappingOfAccount = new Map(world.accountMappings.map((mapping) => [mapping.id, mapping]));
  const isExcluded = ({ accountId }: UsageRow): boolean =>
    accountId !== null && accountState(mappingOfAccount.get(accountId)) === 'excluded';
  const ofAccounts = world.usage.filter((row) => row.accountId !== null);
  return {
    ...world,
    accountById: new Map(world.accounts.map((account) => [account.id, account])),
    mappingOfAccount,
    mappingOfService: new Map(world.serviceMappings.map((mapping) => [mapping.id, mapping])),
    rowsOfAccount: Map.groupBy(ofAccounts, (row) => row.accountId ?? ''),
    rowsOfService: Map.groupBy(
      world.usage.filter((row) => !isExcluded(row)),
      (row) => row.serviceId,
    ),
  };
}

export const stateOfService = (world: IndexedWorld, service: VendorService) =>
  serviceState(world.mappingOfService.get(service.id), service.trialOrNotForResale);
