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
  usage: {
    /** The published rows of a month; empty when there is no published report (see `report`). */
    ofMonth(month: Month): Promise<UsageRow[]>;
    /** The published rows of a month for some accounts. */
    ofAccounts(month: Month, accountIds: string[]): Promise<UsageRow[]>;
    /** The published report of a month. */
    report(month: Month): Promise<MonthReport | undefined>;
    /** Every report kept, published or waiting. */
    reports(): Promise<MonthReport[]>;
    /** Makes each month's newest report the published one and drops the older. True when something changed. */
    publish(): Promise<boolean>;
  };
  /** Small settings of the installation, such as the labels of the connections. JSON values. */
  settings: {
    get<T>(name: string): Promise<T | undefined>;
    set(name: string, value: unknown): Promise<void>;
  };
  /** Erases every record. */
  erase(): Promise<void>;
  close(): void;
}
