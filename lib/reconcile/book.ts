import type { Day, Month } from '@/lib/model/calendar';
import type {
  AccountMapping,
  Agreement,
  AgreementLine,
  Company,
  MonthReport,
  Product,
  ServiceMapping,
  UsageRow,
  VendorAccount,
  VendorService,
} from '@/lib/model/records';

/** An account billed to the company, with how it came to be mapped. */
export interface MappedAccount {
  account: VendorAccount;
  mapping: AccountMapping;
}

/**
 * The report of the month before: an account that stood there and stands here no more has vanished, and a report
 * far smaller than it lacks rows, neither of which is zero usage (product.md, "No row").
 */
export interface ReportBefore {
  /** Of the whole report. */
  rowCount: number;
  /** The rows of the company's accounts. */
  usage: readonly UsageRow[];
}

/** Everything that decides one company's figures in one month. Plain data, so that reconcile stays pure. */
export interface CompanyBook {
  companyId: string;
  /** Null: the PSA does not have it any more, or its list was not read yet. */
  company: Company | null;
  /** The day on which the bill is compared: today, for what the next invoice will charge. */
  day: Day;
  month: Month;
  /** Null: there is no report of the month. */
  report: MonthReport | null;
  accounts: MappedAccount[];
  /** The month's rows of these accounts, in any order. */
  usage: UsageRow[];
  /** Null: there is no report of the month before. */
  before: ReportBefore | null;
  /** Accounts that names in this month's report may or may not mean. */
  ambiguousAccounts: ReadonlySet<string>;
  /** Accounts that rows of this month's report name which could not be read: their figures lack those rows. */
  accountsOfLostRows: ReadonlySet<string>;
  /** Accounts that are at 0 or gone together with many others, which nobody has confirmed (guard/). Absent: none. */
  doubtedAccounts?: ReadonlySet<string>;
  services: ReadonlyMap<string, VendorService>;
  serviceMappings: readonly ServiceMapping[];
  agreements: readonly Agreement[];
  /** Agreements of other companies that are parents of these. */
  parents: ReadonlyMap<string, Agreement>;
  /** The products that services are mapped to, as far as they are known: their names and catalogue prices. */
  products: ReadonlyMap<string, Product>;
  lines: readonly AgreementLine[];
  /** False: the PSA's list of agreements was never read to its end, so that some may be missing. */
  agreementsComplete: boolean;
  /** When the lines of each agreement were read from the PSA, ms since the epoch. Absent: not since it changed. */
  linesReadAt: ReadonlyMap<string, number>;
}
