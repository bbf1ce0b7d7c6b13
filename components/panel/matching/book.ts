import type { Book, Party } from '@/lib/matching/contract';
import type { CompanyItem, VendorAccountItem } from '@/lib/messaging/protocol';

const accountParty = (item: VendorAccountItem): Party => ({
  id: item.id,
  name: item.name,
  city: item.city,
  state: item.state,
  postalCode: item.postalCode,
  country: item.country,
  domains: item.emailDomains,
});

const companyParty = (item: CompanyItem): Party => ({
  id: item.id,
  name: item.name,
  city: item.city,
  state: item.state,
  postalCode: item.postalCode,
  country: item.country,
  domains: item.website ? [item.website] : [],
});

/** What the matcher is to decide: accounts to map among active companies, knowing what is claimed already. */
export function bookOf(accounts: readonly VendorAccountItem[], companies: readonly CompanyItem[]): Book {
  const claimed = new Map<string, Party[]>();
  for (const account of accounts) {
    for (const { id } of account.companies) {
      const claims = claimed.get(id);
      if (claims) claims.push(accountParty(account));
      else claimed.set(id, [accountParty(account)]);
    }
  }
  return {
    accounts: accounts.filter(({ mapping }) => mapping === 'unmapped').map(accountParty),
    companies: companies.filter(({ inactive }) => !inactive).map(companyParty),
    claimed,
  };
}

/** Another text when the matcher would be told another thing of the accounts themselves, whatever their mapping. */
export const accountsMark = (accounts: readonly VendorAccountItem[]): string =>
  JSON.stringify(
    accounts.map(({ id, name, city, state, postalCode, country, emailDomains }) => [
      id,
      name,
      city,
      state,
      postalCode,
      country,
      emailDomains,
    ]),
  );

/** Another text when other accounts are to map, or companies are claimed by others. */
export const claimsMark = (accounts: readonly VendorAccountItem[]): string =>
  JSON.stringify(accounts.map(({ mapping, companies }) => [mapping, companies.map(({ id }) => id)]));
