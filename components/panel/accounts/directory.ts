import { useMemo } from 'preact/hooks';
import type { CompanyItem, VendorAccountItem } from '@/lib/messaging/protocol';
import type { Finder } from '../find/finder';
import { useFinder } from '../find/use-finder';
import type { Decisions } from './account-filter';
import type { KnownCandidate } from './why';

/** All companies, to look up and to search. */
export interface Directory {
  companies: readonly CompanyItem[];
  byId: ReadonlyMap<string, CompanyItem>;
  finder: Finder<CompanyItem>;
}

/** Texts that are searched; the row draws the highlights of all. */
const textsOf = ({ name, identifier, city, state }: CompanyItem): string[] => [
  name,
  identifier,
  [city, state].filter(Boolean).join(', '),
];

const NONE: readonly CompanyItem[] = [];

export function useDirectory(companies: readonly CompanyItem[] | null): Directory {
  const all = companies ?? NONE;
  const finder = useFinder(all, textsOf);
  return useMemo(
    () => ({ companies: all, finder, byId: new Map(all.map((company) => [company.id, company])) }),
    [all, finder],
  );
}

/** The companies an account may be, best first; one that has gone meanwhile is left out. */
export const candidatesOf = (
  { id }: VendorAccountItem,
  decisions: Decisions,
  { byId }: Directory,
): KnownCandidate[] =>
  (decisions.get(id)?.candidates ?? []).flatMap((candidate) => {
    const company = byId.get(candidate.companyId);
    return company ? [{ candidate, company }] : [];
  });

export interface Proven {
  account: VendorAccountItem;
  best: KnownCandidate;
}

/** The accounts to map whose best company lies above the band whose precision was measured. */
export const provenOf = (
  items: readonly VendorAccountItem[],
  decisions: Decisions,
  directory: Directory,
): Proven[] =>
  items.flatMap((account) => {
    if (account.mapping !== 'unmapped' || decisions.get(account.id)?.outcome !== 'automatic') return [];
    const best = candidatesOf(account, decisions, directory)[0];
    return best ? [{ account, best }] : [];
  });
