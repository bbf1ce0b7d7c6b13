import { Button } from '@/components/shared/button';
import { counted } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';
import { MenuButton, type MenuGroup } from '@/components/shared/menu';
import type { CompanyItem, VendorAccountItem } from '@/lib/messaging/protocol';
import { Marked } from '../find/marked';
import { placeWords } from '../words';
import type { Claim, FoundCompany } from './company-filter';
import { evidenceLine } from './evidence';
import './company-row.css';

export interface CompanyActions {
  link(company: CompanyItem, account: VendorAccountItem): void;
  pickUp(company: CompanyItem): void;
  putDown(): void;
}

interface CompanyRowProps {
  found: FoundCompany;
  /** The accounts that are mapped to it. */
  accounts: readonly VendorAccountItem[];
  /** The accounts it may be, most certain first. */
  claims: readonly Claim[];
  isPicked: boolean;
  actions: CompanyActions;
}

/** Accounts that a menu offers; "Pick up" reaches the others. */
const MOST_CLAIMS = 8;

export function CompanyRow(props: CompanyRowProps) {
  const { found, accounts, isPicked, actions } = props;
  const { item, ranges, candidate } = found;
  const line = candidate ? evidenceLine(candidate) : accountsWords(accounts);
  const place = [item.city, item.state].filter(Boolean).join(', ');
  return (
    <div class="company-row" draggable data-picked={isPicked || undefined}>
      <span class="company-row-grip" title="Drag it onto a vendor account">
        <Icon name="grip" />
      </span>
      <div class="company-row-words">
        <p class="company-row-name" dir="auto" title={item.name}>
          <Marked text={item.name} ranges={ranges[0]} />
        </p>
        <p class="company-row-small" title={[item.identifier, place].filter(Boolean).join(' · ')}>
          <Marked text={item.identifier} ranges={ranges[1]} />
          {item.identifier && place && ' · '}
          <Marked text={place} ranges={ranges[2]} />
        </p>
        <p class="company-row-small" title={line}>
          {item.inactive && <span class="company-row-mark">Inactive</span>}
          {line}
        </p>
      </div>
      <span data-main data-act="link-to">
        {isPicked ? (
          <Button onClick={() => actions.putDown()}>
            Put down<span class="sc-hidden"> {item.name}</span>
          </Button>
        ) : (
          <MenuButton label={`Vendor accounts for ${item.name}`} groups={() => groupsOf(props)}>
            <span class="company-row-link" title="Link to a vendor account">
              <Icon name="link" />
            </span>
            <span class="company-row-word">Link to…</span>
            <span class="sc-hidden"> a vendor account: {item.name}</span>
          </MenuButton>
        )}
      </span>
    </div>
  );
}

function accountsWords(accounts: readonly VendorAccountItem[]): string {
  const [first, second] = accounts;
  if (!first) return 'No account';
  return second
    ? `${counted(accounts.length, 'account')}: ${accounts.map(({ name }) => name).join(', ')}`
    : first.name;
}

function groupsOf({ found: { item }, claims, actions }: CompanyRowProps): MenuGroup[] {
  const likely = claims.slice(0, MOST_CLAIMS).map(({ account, candidate }) => ({
    key: account.id,
    label: account.name,
    detail: (
      <>
        {placeWords(account) || 'no place given'}
        <br />
        {evidenceLine(candidate)}
      </>
    ),
    onPick: () => actions.link(item, account),
  }));
  const pickUp = {
    key: 'pick up',
    label: 'Pick up',
    detail: 'Then choose "Link here" beside any vendor account.',
    icon: 'grip' as const,
    onPick: () => actions.pickUp(item),
  };
  const more = { key: 'more', items: [pickUp] };
  return likely.length > 0
    ? [{ key: 'likely', heading: 'Likely vendor accounts', items: likely }, more]
    : [more];
}
