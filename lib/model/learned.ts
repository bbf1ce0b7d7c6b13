import type { PsaKind } from './records';
import type { Stamped } from './stamped';

/**
 * Where a person has pointed, in a form that outlives a reload: tags, roles and places. No id, no class, no text: nothing
 * of a customer's.
 */
export interface LearnedLayout {
  /** Selector of the rows, by tags and roles: "table>tbody>tr". */
  rows: string;
  /** Of the cells, from their row: "td:nth-child(2)"; '' for the row itself. */
  product: string;
  quantity: string;
  /** Which number of the quantity's cell it is, from 0: the second of "25 of 30" is 1. */
  number: number;
}

/** A layout that was learned, for one PSA site and screen. */
export interface LearnedGrid extends Stamped {
  /** `learnedKey`. */
  id: string;
  psa: PsaKind;
  /** Host of the PSA's pages, with its port if it has one. */
  site: string;
  /** `learnedScreen`. */
  screen: string;
  layout: LearnedLayout;
  /** How often in a row known lines have contradicted it. */
  misses: number;
}

export const learnedKey = (psa: PsaKind, site: string, screen: string): string => `${psa} ${site} ${screen}`;

/**
 * The screen and the page that draws it, without numbers: one screen may be drawn by several pages, and an address has
 * a version in it that changes. Of the address only the path counts, whose casing and last "/index" vary (autotask.md 1):
 * what names a record stands in the query.
 */
export const learnedScreen = (screen: string, path: string): string => {
  const parts = path
    .toLowerCase()
    .replace(/(?:\/+index)?\/*$/, '')
    .split('/')
    .filter(Boolean)
    .slice(-2);
  const page = parts.map((part) => part.replace(/[^a-z.]/g, '')).join('/');
  return `${screen} ${page.slice(0, 70)}`;
};
