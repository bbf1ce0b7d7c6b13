import type { LineFigure } from '@/lib/model/figures';
import type { Agreement, PsaKind } from '@/lib/model/records';
import type { PsaApi, PsaPage } from '../contract';
import type { PsaCredentials } from '../system';

/** A page as the browser has it. */
export interface PageFixture {
  name: string;
  address: string;
  html: string;
  title?: string;
}

/** What the suite needs to know of a PSA's pages. Ids are the agreement's; texts are the suite's own. */
export interface PagesUnderTest {
  /** Moves the test's document to an address. */
  go(address: string): void;
  /** For the test's document. */
  create(): PsaPage;
  /** One agreement's lines under its name and its company's. */
  lines(of: {
    recordId: number;
    name: string;
    companyName: string;
    lines: readonly LineFigure[];
  }): PageFixture;
  /** The same page while it is not ready: nothing yet; no rows yet; rows that were emptied. */
  notReady(recordId: number): PageFixture[];
  /** Rows under the agreement's address that are none of its lines. */
  strangeRows(recordId: number): PageFixture;
  /** Its lines where neither address nor heading tells which agreement it is. */
  unnamed(lines: readonly LineFigure[]): PageFixture;
  /** A page of the agreement without its lines in view; null: the PSA has none. */
  agreement(of: { recordId: number; name: string }): PageFixture | null;
  /** The agreement's own lines shown under other kinds of record. */
  otherKinds(lines: readonly LineFigure[]): PageFixture[];
  /** Pages of the site that have nothing to do with agreements. */
  elsewhere(): PageFixture[];
  /** A list of agreements. */
  search(rows: readonly { agreement: string; company: string }[]): PageFixture;
}

/** How a service behaves for one test. */
export type Scene =
  | 'works'
  | 'wrong keys'
  | 'missing right'
  | 'too many requests'
  | 'service down'
  | 'unreadable'
  | 'no network'
  /** The agreement of `DATA` is not there any more; everything else works. */
  | 'agreement gone';

export interface ServiceUnderTest {
  api: PsaApi;
  /** Every request so far. */
  sent(): { method: string; url: string }[];
}

/** What the suite needs to know of a PSA's API. The service holds what `DATA` says. */
export interface ApiUnderTest {
  /** A service of its own, with an API that speaks to it over HTTP. */
  serve(scene: Scene): ServiceUnderTest;
  /** Words of the right that 'missing right' takes away: the one that reading agreements needs. */
  right: string;
  /** Whether a request could change something in the PSA. */
  changes(request: { method: string; url: string }): boolean;
  /** A known agreement of that id, as sync keeps it. */
  agreement(recordId: number | null): Agreement;
  /** What is kept of a connection, and where its web application opens `DATA.agreement` (the PSA's reference). */
  page: { credentials: PsaCredentials; address: string };
}

/**
 * What the service under test holds: three companies on two pages or more and one that cannot be used, two products,
 * the agreement 10 of company 1, and its three lines, of which one names product 5 and cannot be used otherwise.
 */
export const DATA = {
  companies: [1, 2, 3],
  products: [5, 6],
  agreement: 10,
  lines: [101, 102],
  unusableLine: 103,
  /** Where the PSA keeps periods: those of the first line that ended at most 25 months ago, by their first days. */
  periodsOfTheFirstLine: ['2024-10-01', '2025-03-01', '2026-11-01'],
} as const;

/** All that a PSA has to bring to be held to the contract. */
export interface PsaUnderTest {
  psa: PsaKind;
  pages: PagesUnderTest;
  api: ApiUnderTest;
}
