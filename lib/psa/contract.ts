import type { Decimal } from '@/lib/model/decimal';
import type { AgreementFigures } from '@/lib/model/figures';
import type { Agreement, AgreementLine, Company, Product, PsaKind } from '@/lib/model/records';
import type { Learned } from './grid/learned-rows';
import type { PageSight } from './grid/outline';
import type { PsaWrites } from './write-contract';

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
  /** The agreement's id in the PSA when the address, or the frame or title that it stands under, tells it. */
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
  /** Set when the row's quantity is not the known line's: the page is older, or shows another day. */
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
  /** The page says that it shows another day than today: its quantities prove nothing. */
  otherDay: boolean;
}

/**
 * What the overlay needs of a PSA's web pages. One instance per document; it never writes to the page, and no method
 * throws, however strange the page. Held to by one suite for all PSAs (conformance/).
 */
export interface PsaPage {
  readonly psa: PsaKind;
  /**
   * What is in view: from the address, or from a heading where the address leaves it open; cheap. It does not wait for
   * rows: a page that is still being filled has its screen already. Null: not an agreement page, or another kind of
   * record; nothing is to be drawn, and the other methods give nothing.
   */
  screen(): Screen | null;
  /**
   * Which record is shown, apart from the rows. While the page is not ready names are empty and the company null; ask
   * again on the next change. Where nothing tells the record the id is null too: rows may still tell it
   * (`fingerprint`). On a list of agreements the id is null.
   */
  record(): PageRecord;
  /**
   * Finds the rows in view or near it, and of those out of view the ones that they cannot be told apart without.
   * `known`: the agreement's lines when the record is known, else null (then by labels only).
   * - Not ready, or emptied while it is filled again: `no grid`, without rows.
   * - Record unknown: on a page of one agreement, rows by labels only where a second signal stands beside product and
   *   quantity; figures of another record than the address names are never laid over it: `no grid`.
   * - Rows that nothing proves: `not recognised`, without rows. Another kind of record: `vetoed`, without rows.
   */
  read(known: AgreementFigures | null): GridReading;
  /**
   * Up to 40 visible rows of the page's repeated rows as cell texts, for telling the agreement from its rows
   * (design.md, decision 3: at least three lines must fit exactly one known agreement). Empty while the page is not
   * ready, and where `screen` is null or the page is another kind of record.
   */
  fingerprint(): string[][];
  /**
   * Where the agreement's total goes: an element of the page's header. Null while the page is not ready, while it still
   * shows the heading of the record before, where it has no heading, and on another kind of record: the docked note is
   * used where there are figures.
   */
  header(): HTMLElement | null;
  /**
   * Calls `changed` in the next frame where the page is of interest, and at most once per animation frame after the
   * address, the header, the grid or the rows in view changed, and a few times within 1.5 s after a change because
   * rows are filled late (connectwise.md 2.3). The overlay's own writes do not count. Where `changed` has to wait,
   * because drawing takes long, `unseen` is called at once. On pages of no interest only the address is looked at.
   * Ends with `signal`.
   */
  watch(changed: () => void, unseen: () => void, signal: AbortSignal): void;
  /**
   * From now on rows may be read where a person pointed (null: nowhere), by the same proof as content and only where the
   * others fail. Says at once how the known lines fit what stands there; null where nothing does.
   */
  learn(learned: Learned | null, known: AgreementFigures | null): LearnedFit | null;
  /**
   * Whether the agreement's lines ought to be here and no list of them is: the page rests, nothing on it could be their
   * list (`read` gives `no grid`), and its address says that they are in view, or the names of half of them stand on the
   * page. A tab that shows something else, and a list that is still being fetched, lack nothing. `known`: the record's
   * figures; lines that the record has not on the day, or ended, need not be shown.
   */
  lacksLines(known: AgreementFigures): boolean;
  /** Who is signed in, where the page tells it (connectwise.md 2.5, "Identity without API"); null: it does not. */
  member(): string | null;
  /** What `outlineOf` writes the page's outline for support from. */
  sight(): PageSight;
}

/**
 * One page of a list. `next` is opaque, may be kept for days and given to another instance; null on the last page.
 * Pages may be empty before the last one.
 */
export interface ApiPage<T> {
  items: T[];
  next: string | null;
  /** A sentence for each record that could not be used. */
  problems: string[];
}

export interface ListRequest {
  /** ms since the epoch; null: everything. A PSA that cannot tell what changed gives everything. */
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
 * Reads a PSA through its REST API; what is changed there goes through `writes` alone. Ids in records are `psaKey`s. Held to by one suite for
 * all PSAs (conformance/). Every method throws FailureError:
 * - wrong keys: `psa.keys`; missing right: `psa.right`, with the right's name in its sentence;
 * - too many requests: `psa.rate-limit`; a problem of the service: `psa.service-down`; an answer that cannot be read:
 *   `psa.unreadable` or `psa.site`; no network: `network.*`; ended by `signal`: `cancelled`.
 */
export interface PsaApi {
  readonly psa: PsaKind;
  readonly writes: PsaWrites;
  /**
   * Proves the keys, then each right that reading needs; writes nothing. Wrong keys fail before any right is looked at;
   * rights that are missing are named together.
   */
  authenticate(signal: AbortSignal): Promise<PsaIdentity>;
  /** A record that cannot be used is left out and told in `problems`; it fails no page. */
  companies(request: ListRequest): Promise<ApiPage<Company>>;
  /** As `companies`; of a PSA with several kinds of product one after another. */
  products(request: ListRequest): Promise<ApiPage<Product>>;
  /** As `companies`; those that bill lines again and again only, in effect or not. */
  agreements(request: ListRequest): Promise<ApiPage<Agreement>>;
  /**
   * One agreement, for one that was made since the last sync; null when there is none of that id, which a missing right
   * or a wrong key never is: those fail.
   */
  agreement(recordId: number, signal: AbortSignal): Promise<Agreement | null>;
  /** How many agreements one call of `lines` may be asked for: 1 where each has a list of its own. */
  readonly linesAtOnce: number;
  /**
   * All lines of each agreement, in the order asked; none asked, none given. One that is gone, or was seen on a page
   * only (`recordId` null), gives no lines and no problem. A line that cannot be used but names its product is among
   * them, without a quantity, and among the problems: without it the product's other lines would pass for all of them.
   * Fails for all asked together, so that no agreement loses its lines to a failure.
   */
  lines(agreements: readonly Agreement[], signal: AbortSignal): Promise<AgreementLines[]>;
  /**
   * What the PSA can show of the past of each agreement's lines, in the order asked: the same lines as `lines`, each
   * with its periods of the last 25 months, and those that are not listed any more and of which periods are still there.
   * `unchangedSince` says from which day on a line's record tells what it billed. A PSA that keeps no past of its lines
   * gives what `lines` gives; nothing that it was not told is made up. Agreements that are gone, and what cannot be
   * used, as in `lines`; fails as `lines` does.
   */
  history(agreements: readonly Agreement[], signal: AbortSignal): Promise<AgreementLines[]>;
}
