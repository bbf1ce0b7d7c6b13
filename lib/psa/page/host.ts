import type { PsaKind } from '@/lib/model/records';
import type { PageRecord, Screen } from '../contract';
import type { Labels } from '../grid/labels';

/** What the address, and what holds the document, say. */
export interface Route {
  /** Null: the address names no screen that carries figures; `open` then tells whether the page itself may. */
  screen: Screen | null;
  /** The agreement's id when the address tells it. */
  recordId: number | null;
  /** The address names another kind of record. */
  veto: boolean;
  /** The address is the application's, and says nothing that is known: the page's heading may. */
  open: boolean;
  /** The address says which tab is in view. */
  tabKnown: boolean;
  /** The page is one company's own: rows of its lists need not name the company. */
  ofCompany?: boolean;
}

export const NOWHERE: Route = { screen: null, recordId: null, veto: false, open: false, tabKnown: false };

/** What a page says of its record apart from the rows. */
export interface PageFacts extends Omit<PageRecord, 'recordId'> {
  /** Headings that name the record or the list, as displayed, the most telling first. */
  headings: string[];
  /** The document's title without what every page has. */
  title: string;
}

/**
 * What one PSA's pages have of their own; `createPsaPage` makes a `PsaPage` of it. Everything only reads, is asked at
 * every look and has to be cheap.
 */
export interface HostPage {
  readonly psa: PsaKind;
  readonly labels: Labels;
  /** Selectors of windows over the page and of what turns while a list is fetched; '' for none. */
  readonly dialogs: string;
  readonly busy: string;
  route(): Route;
  /** The route's screen as the page itself bears it out: of an open address by heading, of a list by its header. */
  screen(): Screen | null;
  facts(): PageFacts;
  /** Whether a heading or title names another kind of record: invoice, ticket, quote. */
  namesOther(text: string): boolean;
  /** Whether the page says that its quantities are of another day than today; left out where no page can. */
  otherDay?(): boolean;
  /** Whether a list names a type of agreement that is not read; left out where all are. */
  isOtherType?(type: string): boolean;
  /** Where the agreement's total may stand. */
  header(): HTMLElement | null;
  /** What is watched while a screen carries figures: narrow, and what stays while grids inside are replaced. */
  roots(): Element[];
  /** Who is signed in, where the page tells it; left out where none does. */
  member?(): string | null;
  /** One line for the outline: screen, and what the address says. The outline repeats plain words of it only. */
  describe(): string;
}
