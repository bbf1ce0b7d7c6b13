import type { MeasuredSet } from './measured';

interface SetWords {
  title: string;
  /** To stand after "decisions on". */
  of: string;
}

/** What each measured list is, for a person. One that is not here (a variant for the bench alone) is not shown. */
const SETS: Record<string, SetWords> = {
  'nasdaq-sec': {
    title: 'Listed companies',
    of: 'names of listed companies, as the stock exchange and as the US register write them',
  },
  'small-business': {
    title: 'Small businesses',
    of: 'small businesses written by hand for this purpose, with many near misses: dentists, law firms, councils, branches, sister companies',
  },
  'small-business-fresh': {
    title: 'Small businesses, written after the matcher was finished',
    of: 'small businesses written by hand after the matcher was finished, by a writer who had not seen it',
  },
  secondstring: {
    title: 'Companies on the web',
    of: 'names of companies, as different web sites write them',
  },
};

export interface ShownSet {
  set: MeasuredSet;
  words: SetWords;
}

export const shownSets = (entries: readonly MeasuredSet[]): ShownSet[] =>
  entries.flatMap((set) => {
    const words = SETS[set.dataset];
    return words ? [{ set, words }] : [];
  });
