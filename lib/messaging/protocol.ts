import type { Badge } from '@/lib/model/badge';
import type { Month } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import type { Failure } from '@/lib/model/failure';
import type { AgreementFigures } from '@/lib/model/figures';
import type { LearnedLayout } from '@/lib/model/learned';
import { type Basis, PSA_KINDS, type PsaKind, type Rule, type Share } from '@/lib/model/records';
import type { Status } from '@/lib/model/status';
import type {
  CompanyItem,
  CompanyUsage,
  ImportLine,
  MappingOverview,
  MappingWarning,
  ProductItem,
} from './mapping-items';
import type { PushMessages } from './push-protocol';
import type { ReviewMessages } from './review-protocol';

/** What frames are given when they need it. */
export const PAGE_SCRIPTS = [...PSA_KINDS.map((kind) => `${kind}-overlay` as const), 'furniture'] as const;
export type PageScript = (typeof PAGE_SCRIPTS)[number];

/**
 * The scripts of the build that it is made of, to be run in this order. What is a PSA's own and what all have in common
 * are scripts of their own, so that no page carries what is another PSA's.
 */
export const scriptFiles = (script: PageScript): BuiltScript[] => {
  const kind = PSA_KINDS.find((one) => script === `${one}-overlay`);
  return kind ? [`${kind}-page`, 'overlay'] : ['furniture'];
};
/** Entrypoints of these names. */
export type BuiltScript = `${PsaKind}-page` | 'overlay' | 'furniture';

/** What the connect forms hold while keys are copied from elsewhere. Kept in memory only. */
export interface ConnectDraft {
  lmpi: { accessToken: string; secretKey: string; apiUrl: string };
  /** By field name; one that was never typed into may be missing. */
  psa: Record<PsaKind, Record<string, string>>;
  /** The form the user stands at; null: none of them. */
  at: 'lmpi' | PsaKind | null;
}

/** A row as a content script tells it; texts as displayed. */
export interface PageRow {
  company: string | null;
  agreement: string | null;
  product: string | null;
  description: string | null;
  quantity: Decimal | null;
  /** First and last day, as displayed. */
  effective: string | null;
  cancelled: string | null;
}

/** A line whose row a person asked to see. `where`: how to come to the rows, in the PSA's words. */
export interface SoughtRow {
  lineId: string;
  where: string;
}

/** What a content script gets: enough to draw, nothing more. */
export interface PageStatus {
  /** The sentence for the launcher: "Ready, Oct 2026", "Sync running", "Connect Seatcheck first". */
  sentence: string;
  phase: Status['phase'];
  syncing: boolean;
  fresh: boolean;
  locked: boolean;
}

export type * from './mapping-items';
export type * from './push-protocol';
export type * from './review-items';

type Nothing = Record<string, never>;
type LearnedPlace = { psa: PsaKind; screen: string };

/** Every message there is: what goes in and what comes out. Who may send it stands in table.ts. */
export interface Messages extends ReviewMessages, PushMessages {
  // popup and panel
  'status.get': { in: Nothing; out: Status };
  'draft.get': { in: Nothing; out: ConnectDraft | null };
  'draft.set': { in: { draft: ConnectDraft }; out: Nothing };
  /** Proves the keys with one signed read and one signed report, then keeps them. Fails with `lmpi.*`. */
  'lmpi.connect': { in: ConnectDraft['lmpi']; out: { label: string } };
  /**
   * Proves the keys, then keeps them in place of those of any PSA that was connected before; when they lead to another
   * installation, what that one brought and what was mapped to it is erased first. Fails with `psa.*`.
   */
  'psa.connect': {
    in: { psa: PsaKind; form: Record<string, string>; replace?: boolean };
    out: { label: string };
  };
  /** Proves every connection again; fails with the first that does not answer. `labels`: what answered. */
  'connection.check': { in: Nothing; out: { labels: string[] } };
  /** Forgets one connection's keys and what was fetched with them, or everything. */
  'connection.disconnect': { in: { what: 'lmpi' | 'psa' | 'everything' }; out: Nothing };
  'vault.passphrase': { in: { passphrase: string | null }; out: Nothing };
  'vault.unlock': { in: { passphrase: string }; out: Nothing };
  'vault.lock': { in: Nothing; out: Nothing };
  'sync.start': { in: Nothing; out: Nothing };
  'sync.cancel': { in: Nothing; out: Nothing };
  /** Refresh: shows the newest data everywhere. */
  'data.publish': { in: Nothing; out: { changed: boolean } };
  'mapping.overview': { in: Nothing; out: MappingOverview };
  /** Every company, active or not. The panel searches and matches in them. */
  'companies.list': { in: Nothing; out: { items: CompanyItem[] } };
  'products.list': { in: Nothing; out: { items: ProductItem[] } };
  'account.link': { in: { accountId: string; companyId: string }; out: Nothing };
  /** One account to several companies, by a sound split. Fails with `mapping.split`. */
  'account.split': {
    in: { accountId: string; companies: { companyId: string; share: Share }[] };
    out: Nothing;
  };
  'account.unlink': { in: { accountId: string }; out: Nothing };
  /** `reason` null brings it back. */
  'account.exclude': { in: { accountId: string; reason: string | null }; out: Nothing };
  /** Several suggestions in one step, which is undone in one. What has been decided meanwhile is left alone. */
  'accounts.accept': {
    in: { pairs: { accountId: string; companyId: string }[] };
    out: { accepted: number };
  };
  'service.link': { in: { serviceId: string; productId: string }; out: Nothing };
  'service.unlink': { in: { serviceId: string; productId: string }; out: Nothing };
  'service.exclude': { in: { serviceId: string; reason: string | null }; out: Nothing };
  'service.basis': { in: { serviceId: string; basis: Basis }; out: Nothing };
  /**
   * All products of a service with their shares and rules, and its basis in the same step, which is undone in one;
   * absent: as it is. Fails with `mapping.split` or `mapping.rule`.
   */
  'service.feeds': {
    in: {
      serviceId: string;
      feeds: { productId: string; share: Share; rule: Rule }[];
      basis?: Basis;
    };
    out: Nothing;
  };
  /** What a rule works on, for showing its result while it is edited. */
  'service.usage': { in: { serviceId: string }; out: { month: Month | null; items: CompanyUsage[] } };
  /** `label`: what was undone or redone. Fails with `mapping.nothing` or `mapping.conflict`. */
  'mapping.undo': { in: Nothing; out: { label: string } };
  'mapping.redo': { in: Nothing; out: { label: string } };
  'mapping.warnings': { in: Nothing; out: { items: MappingWarning[] } };
  /** A person has seen it: the mapping goes on under the new name; of a renamed service it moves to the new one. */
  'drift.confirm': { in: { driftId: string }; out: Nothing };
  'mapping.export': { in: { format: 'csv' | 'json' }; out: { fileName: string; text: string } };
  /** With `apply` false nothing changes: the lines say what would. Fails with `import.unreadable`. */
  'mapping.import': {
    in: { text: string; apply: boolean };
    out: { lines: ImportLine[] };
  };
  'problem.resolve': { in: { problemId: string; accountId: string }; out: Nothing };
  /** Needs at least one account and one service; fails with `mapping.incomplete` or `vault.locked`. Starts a sync. */
  'mapping.finish': { in: Nothing; out: Nothing };

  // content scripts (and extension pages)
  'page.status': { in: Nothing; out: PageStatus };
  /** Runs one of our scripts in the sender's frame. */
  'page.script': { in: { script: PageScript }; out: Nothing };
  /** Opens the panel in a tab of its own: on a site where it may not stand in a frame (docs/permissions.md). */
  'page.panel': { in: Nothing; out: Nothing };
  /**
   * The agreement a page shows. Told from the id, else from names that lead to exactly one record, else from
   * rows of which at least three fit exactly one known agreement. `figures` null: not known.
   * With `reread` the agreement and its lines are read from the PSA first when keys are there; so is one that the
   * cache does not have.
   */
  'page.agreement': {
    in: {
      psa: PsaKind;
      recordId: number | null;
      names: string[];
      companyName: string | null;
      rows: string[][];
      reread: boolean;
      /** False: the page is one of the agreement on which its lines do not stand. */
      showsLines?: boolean;
      /** Who is signed in there, as a proposal for who pushes. */
      member?: string;
    };
    /** `show`: the row that a person asked to see (`review.show`), told once to a page that shows lines. */
    out: { figures: AgreementFigures | null; reason: string | null; show?: SoughtRow };
  };
  /** What was learned by pointing for the sender's site and this screen (`learnedScreen`). */
  'page.learned': {
    in: LearnedPlace;
    out: { learned: { layout: LearnedLayout; misses: number } | null };
  };
  /** Keeps it, in place of what was learned there before, or says that it held again. */
  'page.learn': { in: LearnedPlace & { layout: LearnedLayout }; out: Nothing };
  /** Forgets it: `contradicted` by known lines, only the second time in a row. */
  'page.unlearn': { in: LearnedPlace & { contradicted: boolean }; out: { forgotten: boolean } };
  /**
   * Badges for rows that are not tied to a known line: rows of many agreements, or a page without PSA keys.
   * `screen` agreement-search asks for a total per agreement. `badges` is as long as `rows`; null: nothing to say.
   */
  'page.rows': {
    in: {
      psa: PsaKind;
      screen: 'agreement-lines' | 'agreement-search' | 'lines-search';
      rows: PageRow[];
    };
    out: {
      badges: (Badge | null)[];
      known: (Decimal | null)[];
      /** What the row's line said until a push of the last hours. Left out: no push changed any of them. */
      before?: (Decimal | null)[];
    };
  };
}

export type MessageName = keyof Messages;
export type Input<K extends MessageName> = Messages[K]['in'];
export type Output<K extends MessageName> = Messages[K]['out'];

/** Asks the background; client.ts does it, tests put another one in its place. */
export type AskBackground = <K extends MessageName>(name: K, input: Input<K>) => Promise<Output<K>>;

/** What the background tells open pages, without being asked. */
export type BackgroundEvent =
  /** The status is another one. So it is after each of the others too. */
  | { event: 'status' }
  /** Figures or mappings changed by the user's own hand, or lines were read again: draw again. */
  | { event: 'changed' }
  /** Refresh was pressed: draw again with the new data. */
  | { event: 'published' }
  /** A push, or its record, is further than before. Extension pages alone are told. */
  | { event: 'push' }
  /** Decisions, notes or views of the review are others: no figure is. Extension pages alone are told. */
  | { event: 'review' }
  /** To a tab of the PSA: a page that shows this agreement says true, and asks which row is to be shown. */
  | ShowAgreement;

export interface ShowAgreement {
  event: 'show';
  agreementId: string;
}

export type Reply<K extends MessageName> = { ok: true; value: Output<K> } | { ok: false; failure: Failure };
