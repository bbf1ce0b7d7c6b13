import type { Decision } from '@/lib/matching/contract';
import type { CompanyItem, VendorAccountItem } from '@/lib/messaging/protocol';
import type { FoundAccount } from './use-account-list';
import type { KnownCandidate } from './why';

/** What can be done with an account; `account-buttons.tsx` says when. */
export interface AccountActions {
  accept(item: VendorAccountItem, best: KnownCandidate): void;
  /** By hand, from the menu. */
  pick(item: VendorAccountItem, company: CompanyItem): void;
  search(item: VendorAccountItem): void;
  split(item: VendorAccountItem): void;
  exclude(item: VendorAccountItem): void;
  unlink(item: VendorAccountItem): void;
  bringBack(item: VendorAccountItem): void;
  /** Narrows the companies to the likely ones, or shows all again. */
  narrow(item: VendorAccountItem): void;
  /** Links the company that is picked up. */
  linkHere(item: VendorAccountItem): void;
}

export interface AccountRowProps {
  found: FoundAccount;
  /** Whether there is a report at all that the account could stand in. */
  reported: boolean;
  /** The companies it may be, best first. */
  candidates: readonly KnownCandidate[];
  /** What the matcher said; null: nothing yet. */
  outcome: Decision['outcome'] | null;
  /** The companies are narrowed to its candidates. */
  narrows: boolean;
  picked: CompanyItem | null;
  actions: AccountActions;
}
