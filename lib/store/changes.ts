import type { Failure } from '@/lib/model/failure';
import type { FindingRecord } from '@/lib/model/finding';
import type { InProgress } from '@/lib/model/in-progress';
import type { LineChange } from '@/lib/model/ledger';
import type { PushPlan } from '@/lib/model/push';
import type { PushBatch, PushItem } from '@/lib/model/push-journal';
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
  mappingChanges: MappingChange;
  accountJoins: AccountJoin;
  problems: Problem;
  syncRuns: SyncRun;
  lineReads: LineRead;
  findingRecords: FindingRecord;
  savedViews: SavedView;
  guardDecisions: GuardDecision;
  lineChanges: LineChange;
  inProgress: InProgress;
  pushPlans: PushPlan;
  pushBatches: PushBatch;
  pushItems: PushItem;
  pushEntries: PushEntry;
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
  /** Replaces all lines of these agreements. One that says the same keeps its stamp. */
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
  /**
   * Nothing is written unless this is the id of the record's newest entry (null: there is none). What rests on what was
   * read before is so never written over what another context wrote meanwhile.
   */
  lastEntry?: string | null;
}
