import type { Month } from '@/lib/model/calendar';
import type { FindingRecord } from '@/lib/model/finding';
import type { InProgress } from '@/lib/model/in-progress';
import type { LineChange } from '@/lib/model/ledger';
import type { PushPlan } from '@/lib/model/push';
import type { ItemState, PushBatch, PushItem } from '@/lib/model/push-journal';
import type { PushEntry } from '@/lib/model/push-record';
import type {
  AccountJoin,
  AccountMapping,
  Agreement,
  AgreementLine,
  Company,
  MappingChange,
  MonthReport,
  Problem,
  Product,
  ServiceMapping,
  UsageRow,
  VendorAccount,
  VendorService,
} from '@/lib/model/records';
import type { GuardDecision } from '@/lib/model/report-guard';
import type { SavedView } from '@/lib/model/saved-view';
import type { Changes, LineRead, RowJoin, SyncRun } from './changes';

export type { Changes, LineRead, Records, RepositoryName, RowJoin, SyncRun } from './changes';

/** Reading is by key, by index or whole; everything a person sees is far below 100,000 records. */
export interface Repository<T extends { id: string }> {
  get(id: string): Promise<T | undefined>;
  /** Those of `ids` that are there, in one transaction. */
  some(ids: readonly string[]): Promise<T[]>;
  all(): Promise<T[]>;
  count(): Promise<number>;
  put(...records: T[]): Promise<void>;
  delete(...ids: string[]): Promise<void>;
}

/**
 * The IndexedDB behind everything but secrets. The background is its only writer. Every method throws
 * FailureError `store.full`, `store.blocked` or `store.unavailable` when the browser refuses, `store.unreadable` when
 * what is kept is damaged or of a newer version.
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
    /** Replaces all lines of one agreement in one transaction. One that says the same keeps its stamp. */
    replace(agreementId: string, lines: AgreementLine[]): Promise<void>;
  };
  accountMappings: Repository<AccountMapping>;
  serviceMappings: Repository<ServiceMapping>;
  mappingChanges: Repository<MappingChange>;
  accountJoins: Repository<AccountJoin>;
  problems: Repository<Problem>;
  syncRuns: Repository<SyncRun>;
  lineReads: Repository<LineRead>;
  findingRecords: Repository<FindingRecord>;
  savedViews: Repository<SavedView>;
  guardDecisions: Repository<GuardDecision>;
  lineChanges: Repository<LineChange> & { ofCompany(companyId: string): Promise<LineChange[]> };
  inProgress: Repository<InProgress>;
  pushPlans: Repository<PushPlan>;
  pushBatches: Repository<PushBatch>;
  pushItems: Repository<PushItem> & {
    /** In the order in which they are written. */
    ofBatch(batchId: string): Promise<PushItem[]>;
    inState(...states: ItemState[]): Promise<PushItem[]>;
  };
  /** In the order of their numbers; nobody changes or removes one: one whose id is there already cannot be written. */
  pushEntries: Repository<PushEntry> & {
    /** The newest. */
    last(): Promise<PushEntry | undefined>;
    /** Newest first, at most so many, below a number; null: from the newest. */
    below(seq: number | null, most: number): Promise<PushEntry[]>;
  };
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
  /** Writes everything in one transaction, or nothing. Throws FailureError `store.overtaken` (`Changes.lastEntry`). */
  commit(changes: Changes): Promise<void>;
  /** Erases every record. */
  erase(): Promise<void>;
  close(): void;
}
