import type { VendorAccount } from '@/lib/model/records';

/** What accounts of one name and place may differ in, the most telling for a person first (lmpi.md 3.1). */
const DIFFERENCES: ((account: VendorAccount) => string)[] = [
  ({ postalCode }) => postalCode,
  ({ emailDomains }) => emailDomains.join(', '),
  // As much of it as a person compares by eye; the whole only if that is the same twice.
  ({ customerId }) => idWords(customerId?.slice(0, 8)),
  ({ customerId }) => idWords(customerId),
];

const idWords = (id: string | null | undefined): string =>
  id ? `customer ID ${id}` : 'named by the report alone';

/**
 * What tells an account from others of the same name, city and state, by account id: the postal code, the e-mail
 * domains or the customer ID, whichever first differs between all of them. Accounts that stand alone are left out.
 */
export function distinctions(accounts: readonly VendorAccount[]): Map<string, string> {
  const told = new Map<string, string>();
  const alike = Map.groupBy(accounts, ({ name, city, state }) => JSON.stringify([name, city, state]));
  for (const group of alike.values()) {
    if (group.length < 2) continue;
    const differs = DIFFERENCES.find((textOf) => new Set(group.map(textOf)).size === group.length);
    for (const account of group) told.set(account.id, differs?.(account) ?? '');
  }
  return told;
}

/** "Acme (Encino, CA, 91316, acme.example)": an account for a person who has to choose between several. */
export function accountLabel(account: VendorAccount, told: ReadonlyMap<string, string>): string {
  const { name, city, state, postalCode } = account;
  const words = new Set([city, state, postalCode, told.get(account.id) ?? ''].filter(Boolean));
  return words.size === 0 ? name : `${name} (${[...words].join(', ')})`;
}
