import type { Decision } from '@/lib/matching/contract';
import type { CompanyItem, VendorAccountItem } from '@/lib/messaging/protocol';
import { Marked } from '../find/marked';
import { placeWords } from '../words';
import { AccountButtons } from './account-buttons';
import { AccountOutcome } from './account-outcome';
import type { FoundAccount } from './use-account-list';
import type { KnownCandidate } from './why';
import '../row.css';
import './account-row.css';

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

export function AccountRow(props: AccountRowProps) {
  const { found, reported } = props;
  const { item, ranges } = found;
  const place = placeWords(item);
  return (
    <div class="account-row">
      <div class="account-row-title">
        <span class="panel-row-name" title={item.name}>
          <Marked text={item.name} ranges={ranges[0]} />
        </span>
        {item.isNew && <span class="account-row-new">New</span>}
      </div>
      <p class="account-row-place" title={place}>
        {place ? <Marked text={place} ranges={ranges[1]} /> : 'no place given'}
      </p>
      <Usage item={item} reported={reported} />
      <div class="account-row-outcome">
        <AccountOutcome {...props} />
      </div>
      <div class="account-row-actions">
        <AccountButtons {...props} />
      </div>
    </div>
  );
}

function Usage({ item, reported }: { item: VendorAccountItem; reported: boolean }) {
  if (item.used !== null)
    return (
      <p class="account-row-usage">
        {item.used} <span class="panel-row-small">used</span>
      </p>
    );
  const why = item.inReport ? 'usage not reported' : 'not in the report';
  return <p class="account-row-usage panel-row-small">{reported && why}</p>;
}
