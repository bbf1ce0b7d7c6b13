import { useEffect, useMemo } from 'preact/hooks';
import type { CompanyItem, VendorAccountItem } from '@/lib/messaging/protocol';
import { useSuggestions } from '../matching/use-suggestions';
import { isSuggested } from './account-filter';
import type { Directory } from './directory';
import { stillThere } from './still-there';

/** What the matcher says of the accounts, as far as it holds now; `onProgress` is told how many have a suggestion. */
export function useDecisions(
  items: readonly VendorAccountItem[],
  mark: string,
  companies: readonly CompanyItem[] | null,
  { byId }: Directory,
  onProgress: (suggested: number | null) => void,
) {
  const suggestions = useSuggestions(items, mark, companies);
  const decisions = useMemo(() => stillThere(suggestions.decisions, byId), [suggestions.decisions, byId]);
  const { known } = suggestions;
  const suggested = useMemo(
    () => (known ? items.filter((item) => isSuggested(item, decisions)).length : null),
    [items, decisions, known],
  );
  useEffect(() => onProgress(suggested), [onProgress, suggested]);
  return { suggestions, decisions };
}
