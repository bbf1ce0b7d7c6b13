import { searchForm } from '@/lib/model/names';
import { serviceName } from '../services/words';
import { companiesWords, placeWords, productsWords } from '../words';
import type { Entry, Section } from './entries';

/** What of the review is listed. */
export const VIEWS = ['all', 'look', 'new', 'mapped', 'excluded', 'left'] as const;
export type View = (typeof VIEWS)[number];

export const VIEW_WORDS: Record<View, string> = {
  all: 'All',
  look: 'To look at',
  new: 'New',
  mapped: 'Mapped',
  excluded: 'Excluded',
  left: 'Left',
};

const SECTIONS_OF: Record<View, readonly Section[] | null> = {
  all: null,
  look: ['warnings', 'drift', 'problems'],
  new: ['new'],
  mapped: ['accounts', 'services'],
  excluded: ['excluded'],
  left: ['left'],
};

export interface Indexed {
  entry: Entry;
  /** What a search looks at. */
  text: string;
}

/** Made once per overview, so that a keystroke costs no normalisation. */
export const indexed = (entries: readonly Entry[]): Indexed[] =>
  entries.map((entry) => ({ entry, text: searchForm(textOf(entry)) }));

function textOf(entry: Entry): string {
  if (entry.kind === 'account') {
    const { item } = entry;
    return [item.name, placeWords(item), companiesWords(item), item.excludedReason].join(' ');
  }
  if (entry.kind === 'service') {
    const { item } = entry;
    const products = item.feeds.map(({ description }) => description);
    return [serviceName(item), item.unit, productsWords(item), ...products, item.excludedReason].join(' ');
  }
  if (entry.kind === 'problem')
    return [entry.item.sentence, ...entry.item.candidates.map(({ label }) => label)].join(' ');
  return entry.item.sentence;
}

/** Entries of the view that contain every word of the query. */
export function filtered(index: readonly Indexed[], view: View, query: string): Entry[] {
  const words = searchForm(query).split(' ').filter(Boolean);
  const sections = SECTIONS_OF[view];
  const found: Entry[] = [];
  for (const { entry, text } of index) {
    if (sections !== null && !sections.includes(entry.section)) continue;
    if (words.every((word) => text.includes(word))) found.push(entry);
  }
  return found;
}

/** How much each view holds. In "all" nothing is counted twice for being new. */
export function countsOf(entries: readonly Entry[]): Record<View, number> {
  const counts: Record<View, number> = { all: 0, look: 0, new: 0, mapped: 0, excluded: 0, left: 0 };
  for (const { section } of entries) {
    if (section !== 'new') counts.all += 1;
    for (const view of VIEWS) if (SECTIONS_OF[view]?.includes(section)) counts[view] += 1;
  }
  return counts;
}
