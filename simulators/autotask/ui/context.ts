import type { AutotaskState } from '../../msp/types';
import type { FullSettings } from './settings';
import { PATHS, withQuery } from './urls';

/** How a grid is looked at: what the pager, the sorting and the date field ask for. */
export interface Look {
  page: number;
  /** English label of the column; null: the order of the records. */
  sort: string | null;
  descending: boolean;
}

/** One request to the pages. */
export interface Context {
  state: AutotaskState;
  /** "YYYY-MM-DD" */
  today: string;
  settings: FullSettings;
  url: URL;
  look: Look;
  /** Contracts whose id is left out of addresses, by what stands there instead. */
  hidden: Map<string, number>;
}

/** A number of the query, whatever the case of its name; 0 when it is not there. */
export function queryId(context: Context, name: string): number {
  for (const [key, value] of context.url.searchParams)
    if (key.toLowerCase() === name.toLowerCase()) return Number(value) || 0;
  return 0;
}

/** The contract that a page belongs to. */
export const contractIdOf = (context: Context): number =>
  queryId(context, 'contractID') || (context.hidden.get(context.url.searchParams.get('t') ?? '') ?? 0);

/** An address inside the site that behaves as this page does. */
export function link(context: Context, path: string, query: Record<string, string | number> = {}): string {
  const sim = context.url.searchParams.get('sim');
  return withQuery(path, sim === null ? query : { ...query, sim });
}

export const contractLink = (context: Context, contractID: number): string =>
  link(context, PATHS.contract, { contractID });
