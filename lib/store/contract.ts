import type { Month } from '@/lib/model/calendar';
import type { Failure } from '@/lib/model/failure';
import type {
  AccountJoin,
  AccountMapping,
  Agreement,
  AgreementLine,
  Company,
  MonthReport,
  Problem,
  Product,
  ServiceMapping,
  UsageRow,
  VendorAccount,
  VendorService,
} from '@/lib/model/records';

/** Reading is by key, by index or whole; everything a person sees is far below 100,000 records. */
export interface Repository<T extends { id: string }> {
  get(id: string): Promise<T | undefined>;
  all(): Promise<T[]>;
  count(): Promise<number>;
  put(...records: T[]): Promise<void>;
  delete(...ids: string[]): Promise<void>;
}

/** How far a sync run came; one record per run. */
export interface SyncRun {
  id: string;
  startedAt: number;
  finishedAt: number | null;
  state: 'running' | 'done' | 'partial' | 'failed' | 'cancelled';
  stage: string;
  /** Where the stage goes on; opaque to the store. */
  cursor: unknown;
  done: number;
  total: number | null;
  failure: Failure | null;
  missing: string[];
  updatedAt: number;
}

/** When the lines of an agreement were last read; deleted when the agreement changed (lib/sync). */
export interface LineRead {
  /** The agreement's id. */
  id: string;
  /** Start of the run that read them, ms since the epoch. */
  readAt: number;
}

/** Records by the repository they belong to. */
export interface Records {
  vendorAccounts: VendorAccount;
  vendorServices: VendorService;
  companies: Company;
  products: Product;
  agreements: Agreement;
  agreementLines: AgreementLine;
  accountMappings: AccountMapping;
  serviceMappings: ServiceMapping;
  accountJoins: AccountJoin;
  problems: Problem;
  syncRuns: SyncRun;
  lineReads: LineRead;
}
export type RepositoryName = keyof Records;

/** Which account the rows with these names belong to, over all kept reports. */
export interface RowJoin {
  reportKey: string;
  accountId: string | null;
  customer: string;
  city: string;
  state: string;
}

/** Everything that one transaction writes, in the order of the fields. Absent: nothing of that kind. */
export interface Changes {
  remove?: { [K in RepositoryName]?: string[] };
  put?: { [K in RepositoryName]?: Records[K][] };
  /** Replaces all lines of these agreements. */
  lines?: { agreementId: string; lines: AgreementLine[] }[];
  /** Replaces all problems whose id begins with `prefix`. */
  problems?: { prefix: string; problems: Problem[] }[];
  /**
   * A month's report with all its rows. Waiting reports of the same month go; the published one stays until
   * `publish`. Rows of equal names (report keys) are one account's, in every report: the newest write decides.
   * Without `rows` only the report's own record is written: the same rows were found again.
   */
  report?: { report: MonthReport; rows?: UsageRow[] };
  /** Gives the rows with these names, in every report, to an account or to nobody. */
  joins?: { reportKey: string; accountId: string | null }[];
  /**
   * An account known by name only turned out to be `to`: its rows and its mapping move, the account goes. A live
   * mapping that `to` has already wins. The mapping left behind becomes a tombstone with the stamp `at`.
   */
  moves?: { from: string; to: string; at: number }[];
  settings?: Record<string, unknown>;
}

/**
 * The IndexedDB behind everything but secrets. The background is its only writer. Every method throws
 * FailureError `store.full`, `store.blocked` or `store.unavailable` when the browser refuses.
 */
export interface Store {
  vendorAccounts: Repository<VendorAccount>;
  vendorServices: Repository<VendorService>;
  companies: Repository<Company>;
  products: Repository<Product>;
  agreements: Repository<Agreement> & { ofCompany(companyId: string): Promise<Agreement[]> };
  agreementLines: Repository<AgreementLine> & {
    ofAgreement(agreementId: string): Promise<AgreementLine[]>;
    ofCompany(companyId: string): Promise<AgreementLine[]>;
    /** Replaces all lines of one agreement in one transaction. */
    replace(agreementId: string, lines: AgreementLine[]): Promise<void>;
  };
  accountMappings: Repository<AccountMapping>;
  serviceMappings: Repository<ServiceMapping>;
  accountJoins: Repository<AccountJoin>;
  problems: Repository<Problem>;
  syncRuns: Repository<SyncRun>;
  lineReads: Repository<LineRead>;
  usage: {
    /** The published rows of a month; empty when there is no published report (see `report`). */
    ofMonth(month: Month): Promise<UsageRow[]>;
    /** The published rows of a month for some accounts. */
    ofAccounts(month: Month, accountIds: string[]): Promise<UsageRow[]>;
    /** The published report of a month. */
    report(month: Month): Promise<MonthReport | undefined>;
    /** The rows of one report, published or waiting. */
    ofReport(month: Month, runId: string): Promise<UsageRow[]>;
    /** Every report kept, published or waiting. */
    reports(): Promise<MonthReport[]>;
    /** Every distinct pair of names and account in the rows of all kept reports. */
    joins(): Promise<RowJoin[]>;
    /** Makes each month's newest report the published one and drops the older. True when something changed. */
    publish(): Promise<boolean>;
    /** Erases every report and its rows. */
    erase(): Promise<void>;
  };
  /** Small settings of the installation, such as the labels of the connections. JSON values. */
  settings: {
    get<T>(name: string): Promise<T | undefined>;
    set(name: string, value: unknown): Promise<void>;
  };
  /** Writes everything in one transaction, or nothing. */
  commit(changes: Changes): Promise<void>;
  /** Erases every record. */
  erase(): Promise<void>;
  close(): void;
}
