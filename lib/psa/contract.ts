import type { Decimal } from '@/lib/model/decimal';
import type { AgreementFigures } from '@/lib/model/figures';
import type { Agreement, AgreementLine, Company, Product, PsaKind } from '@/lib/model/records';
import type { Learned } from './grid/learned-rows';
import type { PageSight } from './grid/outline';

/**
 * The kinds of screen that carry figures.
 * - `agreement-lines`: the lines of one agreement (ConnectWise: additions; Autotask: services of a contract).
 * - `agreement`: one agreement, its lines not in view: header total only.
 * - `agreement-search`: a list of agreements: a total per row.
 * - `lines-search`: a list of lines of many agreements, each row naming its company, agreement, product.
 */
export type Screen = 'agreement-lines' | 'agreement' | 'agreement-search' | 'lines-search';

/** What a page says of the record it shows, apart from the rows. */
export interface PageRecord {
  /** The agreement's id in the PSA when the address tells it. */
  recordId: number | null;
  /** Names in banner and title, most telling first; empty strings are left out. */
  names: string[];
  /** The company named by a field of the record. */
  companyName: string | null;
}

/** A row as read. Texts are as displayed, folded; null where the column is not there. */
export interface ReadRow {
  /** The element of the row; badges of recycled rows are keyed by what it says, not by this. */
  row: HTMLElement;
  /** The existing cell that carries the badge. */
  cell: HTMLElement;
  /** The known line this row shows; null when there is none or several equally good ones. */
  lineId: string | null;
  /** Set when the row's quantity is not the known line's: the page is stale. */
  stale: boolean;
  product: string | null;
  description: string | null;
  quantity: Decimal | null;
  /** First and last day. */
  effective: string | null;
  cancelled: string | null;
  company: string | null;
  agreement: string | null;
}

export interface GridReading {
  /**
   * - `read`: the rows are proven.
   * - `no grid`: nothing that could be one (yet): wait.
   * - `not recognised`: rows are there, no reading holds: show the docked note.
   * - `vetoed`: the page says it is another kind of record: draw nothing at all.
   */
  state: 'read' | 'no grid' | 'not recognised' | 'vetoed';
  by: 'content' | 'labels' | 'learned' | null;
  rows: ReadRow[];
}

/** Rows where a person pointed: with a product and a number; of these with a known product; of these with its quantity. */
export interface LearnedFit {
  filled: number;
  known: number;
  agreeing: number;
}

/** What the overlay needs of a PSA's web pages. One instance per document; it never writes to the page. */
export interface PsaPage {
  readonly psa: PsaKind;
  /** From the address alone, cheap. Null: not an agreement page, nothing to do. */
  screen(): Screen | null;
  /** Names may be missing while the page is still being filled; ask again on the next change. */
  record(): PageRecord;
  /**
   * Finds the rows in view or near it, and of those out of view the ones that they cannot be told apart without.
   * `known`: the agreement's lines when the record is known, else null (then by labels only). Never throws on a
   * strange page.
   */
  read(known: AgreementFigures | null): GridReading;
  /**
   * Up to 40 visible rows of the page's repeated rows as cell texts, for telling the agreement from its rows
   * (design.md, decision 3: at least three lines must fit exactly one known agreement).
   */
  fingerprint(): string[][];
  /** Where the agreement's total goes: an element of the page's header. Null: use the docked note. */
  header(): HTMLElement | null;
  /**
   * Calls `changed` in the next frame where the page is of interest, and at most once per animation frame after the
   * address, the header, the grid or the rows in view changed, and a few times within 1.5 s after a change because
   * rows are filled late (connectwise.md 2.3). The overlay's own writes do not count. Where `changed` has to wait,
   * because drawing takes long, `unseen` is called at once. Ends with `signal`.
   */
  watch(changed: () => void, unseen: () => void, signal: AbortSignal): void;
  /**
   * From now on rows may be read where a person pointed (null: nowhere), by the same proof as content and only where the
   * others fail. Says at once how the known lines fit what stands there; null where nothing does.
   */
  learn(learned: Learned | null, known: AgreementFigures | null): LearnedFit | null;
  /** What `outlineOf` writes the page's outline for support from. */
  sight(): PageSight;
}

/** One page of a list. `next` is opaque and may be kept for days; null on the last page. */
export interface ApiPage<T> {
  items: T[];
  next: string | null;
  /** A sentence for each record that could not be used. */
  problems: string[];
}

export interface ListRequest {
  /** ms since the epoch; null: everything. */
  changedSince: number | null;
  /** `next` of the page before; null: the first page. */
  cursor: string | null;
  signal: AbortSignal;
}

/** What an authenticated PSA says of itself. */
export interface PsaIdentity {
  /** "ConnectWise PSA v2025.1, acme at na.myconnectwise.net". */
  label: string;
}

/** What was read of one agreement's lines. */
export interface AgreementLines {
  lines: AgreementLine[];
  /** A sentence for each line that could not be used. */
  problems: string[];
}

/**
 * Reads a PSA through its REST API. Every method throws FailureError with a code of `psa.*` or `network.*`
 * (wrong keys, missing right, unknown site, rate limit, service down). Ids in records are `psaKey`s.
 */
export interface PsaApi {
  readonly psa: PsaKind;
  /** Proves the keys and each right that reading needs; the failure names the right that is missing. */
  authenticate(signal: AbortSignal): Promise<PsaIdentity>;
  companies(request: ListRequest): Promise<ApiPage<Company>>;
  products(request: ListRequest): Promise<ApiPage<Product>>;
  agreements(request: ListRequest): Promise<ApiPage<Agreement>>;
  /** One agreement, for one that was made since the last sync; null when there is none of that id. */
  agreement(recordId: number, signal: AbortSignal): Promise<Agreement | null>;
  /** How many agreements one call of `lines` may be asked for: 1 where each has a list of its own. */
  readonly linesAtOnce: number;
  /**
   * All lines of each agreement, in the order asked. One that is gone gives no lines. A line that cannot be used but
   * names its product is among them, without a quantity, and among the problems. Fails for all asked together.
   */
  lines(agreements: readonly Agreement[], signal: AbortSignal): Promise<AgreementLines[]>;
}
