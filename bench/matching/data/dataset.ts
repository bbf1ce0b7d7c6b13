import type { Party } from '@/lib/matching/contract';

/** An account of which the truth is known. */
export interface Account {
  party: Party;
  /** Ids of the companies that are right; empty when none is. */
  partners: ReadonlySet<string>;
  /** Accounts of one group are alike, so they stay in one half. */
  group: string;
}

/** Names of two systems with a known answer. */
export interface Dataset {
  id: string;
  title: string;
  /** What a system may look at. */
  evidence: 'names' | 'all';
  accounts: readonly Account[];
  companies: readonly Party[];
  /** Whether its labels are right as far as is known: only then it has aims and stands on the accuracy card. */
  trusted: boolean;
  /** Nothing was ever chosen by looking at its answers: all of it belongs to the report half. */
  untuned?: boolean;
  /** How it was prepared, in a sentence. */
  note: string;
}

/** A party of which only the name is told. */
export const onlyNamed = (id: string, name: string): Party => ({
  id,
  name,
  city: '',
  state: '',
  postalCode: '',
  country: '',
  domains: [],
});
