import { equal } from './equal';
import { fuse, fuseTokens, fuzzy, minisearch, ufuzzy } from './libraries';
import type { System } from './system';
import { trigrams } from './trigrams';

/** What ours is measured against, on the same accounts and companies. */
export const PEERS: readonly System[] = [equal, trigrams, minisearch, fuzzy, ufuzzy, fuse, fuseTokens];
