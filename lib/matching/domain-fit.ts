/** How many accounts and how many companies tell a domain. */
export interface DomainUse {
  accounts: number;
  companies: number;
}

export interface DomainFit {
  domains: 'same' | 'other' | 'untold';
  /** The domain of both; with several the one that fewest others tell. Empty without one. */
  shared: string;
  /** Accounts or companies that tell it, whichever are more; 1: it is this customer's own. */
  sharers: number;
}

const UNTOLD: DomainFit = { domains: 'untold', shared: '', sharers: 0 };
const OTHER: DomainFit = { domains: 'other', shared: '', sharers: 0 };

export function fitDomains(
  account: readonly string[],
  company: readonly string[],
  use: ReadonlyMap<string, DomainUse>,
): DomainFit {
  if (account.length === 0 || company.length === 0) return UNTOLD;
  let best: DomainFit | null = null;
  for (const domain of account) {
    if (!company.includes(domain)) continue;
    const { accounts = 1, companies = 1 } = use.get(domain) ?? {};
    const sharers = Math.max(accounts, companies);
    if (!best || sharers < best.sharers) best = { domains: 'same', shared: domain, sharers };
  }
  return best ?? OTHER;
}
