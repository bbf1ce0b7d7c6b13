import UFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import * as fuzzysort from 'fuzzysort';
import MiniSearch from 'minisearch';
import { KEPT, type Ranker } from './system';

// The search libraries, each set as kindly to company names as its documentation allows.

/**
 * Its score grows with the words of the query and does not know those of the company, so it is taken per word and
 * times the share of both names' words that met: of seven ways to make one cutoff serve all names the best.
 */
export const minisearch: Ranker = {
  name: 'minisearch',
  sample: null,
  over(names) {
    const search = new MiniSearch<{ id: number; name: string }>({ fields: ['name'] });
    search.addAll(names.map((name, id) => ({ id, name })));
    const words = names.map((name) => name.split(' ').length);
    return (name) =>
      search
        .search(name, { fuzzy: 0.2 })
        .slice(0, KEPT)
        .map(({ id, score, terms, queryTerms }) => {
          const asked = Math.max(1, queryTerms.length);
          const met = (2 * terms.length) / (asked + (words[id] ?? 1));
          return { place: id, score: (score / asked) * met };
        });
  },
};

const fuseWith = (name: string, options: { useTokenSearch?: boolean }, sample: number): Ranker => ({
  name,
  sample,
  over(names) {
    const fuse = new Fuse(names, { includeScore: true, ignoreLocation: true, ...options });
    return (query) =>
      query === ''
        ? []
        : fuse.search(query, { limit: KEPT }).map(({ refIndex, score = 1 }) => ({
            place: refIndex,
            score: 1 - score,
          }));
  },
});

export const fuse = fuseWith('fuse.js', {}, 100);
export const fuseTokens = fuseWith('fuse.js, token search', { useTokenSearch: true }, 100);

export const fuzzy: Ranker = {
  name: 'fuzzysort',
  sample: null,
  over(names) {
    const targets = fuzzysort.snapshot(
      names.map((name, place) => ({ name, place })),
      { key: 'name' },
    );
    return (name) =>
      fuzzysort
        .go(name, targets, { limit: KEPT, threshold: 0 })
        .map(({ obj, score }) => ({ place: obj.place, score }));
  },
};

/** It ranks without a score; the share of both names that was found is one. */
export const ufuzzy: Ranker = {
  name: 'uFuzzy',
  sample: null,
  over(names) {
    const search = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
    const haystack = [...names];
    return (name) => {
      const [, info, order] = search.search(haystack, name);
      if (!info || !order) return [];
      return order.slice(0, KEPT).map((at) => {
        const place = info.idx[at] ?? 0;
        const chars = info.chars[at] ?? 0;
        return { place, score: (2 * chars) / (name.length + (names[place]?.length ?? 0)) };
      });
    };
  },
};
