import type { CompanyMaker } from './companies';
import { restDate, shiftDays } from './dates';
import type { Account, Company } from './internal';
import type { Business } from './names';
import type { Prng } from './prng';
import { mixedCase } from './services';
import type { AccountTrap } from './traps';
import type { LmpiCustomer } from './types';

export interface AccountContext {
  random: Prng;
  companies: CompanyMaker;
  business: () => Business;
  today: string;
  /** Months before the current one; the last closed month has the place `months - 1`. */
  months: number;
}

/** `count` vendor customers with their PSA companies: the traps first, ordinary ones after. */
export function makeAccounts(context: AccountContext, count: number): Account[] {
  const accounts: Account[] = [];
  for (const trap of TRAPS) {
    const made = trap(context);
    if (accounts.length + made.length <= count) accounts.push(...made);
    else for (const account of made) discard(context, account);
  }
  while (accounts.length < count) {
    const business = context.business();
    const company = context.companies.makeFor(business);
    accounts.push(account(context, business, { company, first: startMonth(context) }));
  }
  return accounts;
}

const TRAPS: ((context: AccountContext) => Account[])[] = [
  (context) => {
    const one = context.business();
    let other = context.business();
    while (other.place.city === one.place.city) other = context.business();
    return [one.place, other.place].map((place) => {
      const company = context.companies.make(`${one.name} - ${place.city}`, place);
      return account(context, { name: one.name, place }, { company, trap: 'equal names in two cities' });
    });
  },
  (context) => {
    const business = context.business();
    const company = context.companies.makeFor(business, true);
    return [0, 1].map(() => ({
      ...account(context, business, { company, trap: 'ambiguous account' }),
      ambiguous: true,
    }));
  },
  (context) => {
    const made = trapped(context, 'report name in other case and spacing', true);
    made.reported = { ...made.reported, customer: `${made.name.toUpperCase().replace(/ /, '  ')} ` };
    return [made];
  },
  (context) => [{ ...trapped(context, 'missing in customers list', true), customer: null }],
  (context) => [{ ...trapped(context, 'never in a report', true), first: context.months + 1 }],
  (context) => {
    let business = context.business();
    while (business.name.normalize('NFD') === business.name) business = context.business();
    const company = context.companies.makeFor(business, true);
    const made = account(context, business, { company, trap: 'name in NFD' });
    // The report and the PSA write composed letters, the customers list decomposed ones.
    if (made.customer) made.customer.name = made.name = business.name.normalize('NFD');
    return [made];
  },
  (context) => [{ ...trapped(context, 'vanished last month', true), last: context.months - 2 }],
  (context) => {
    const business = context.business();
    const company = context.companies.makeFor(business, true);
    return ['', ' (Warehouse)'].map((part) =>
      account(
        context,
        { ...business, name: business.name + part },
        { company, trap: 'several accounts of one company' },
      ),
    );
  },
  (context) => {
    const made = trapped(context, 'company inactive', false);
    if (made.company) made.company.record.status = { id: 2, name: 'Inactive' };
    return [made];
  },
  (context) => [account(context, context.business(), { company: null, trap: 'no company' })],
  (context) => [{ ...trapped(context, 'first seen last month', false), first: context.months - 1 }],
];

function trapped(context: AccountContext, trap: AccountTrap, equal: boolean): Account {
  const business = context.business();
  return account(context, business, { company: context.companies.makeFor(business, equal), trap });
}

function account(
  context: AccountContext,
  business: Business,
  rest: { company: Company | null; trap?: AccountTrap; first?: number },
): Account {
  const customer = lmpiCustomer(context, business);
  const made: Account = {
    customer,
    name: business.name,
    reported: { customer: business.name, city: business.place.city, state: business.place.state },
    company: rest.company,
    trap: rest.trap ?? null,
    ambiguous: false,
    first: rest.first ?? 0,
    last: context.months,
    subscriptions: [],
  };
  return made;
}

function lmpiCustomer(context: AccountContext, { name, place }: Business): LmpiCustomer {
  const { random } = context;
  const mail = `it${random.int(10, 99)}@${name
    .normalize('NFD')
    .replace(/[^A-Za-z]+/g, '')
    .toLowerCase()}.example`;
  return {
    customer_id: mixedCase(random.guid(), random.int(0, 5)),
    name,
    address: `${random.int(1, 999)} ${random.pick(['Main St', 'Church Rd', 'Rue Haute', 'Bahnhofstr.'])}`,
    city: place.city,
    state: place.state,
    postal_code: place.postal,
    country: place.country,
    status: 1,
    note: random.chance(0.3) ? null : '',
    emergency_email: random.chance(0.2) ? `${mail};alerts@msp.example` : mail,
    created: restDate(shiftDays(context.today, -random.int(800, 3000))),
  };
}

/** Most customers are older than the reports; some began within them. */
const startMonth = ({ random, months }: AccountContext): number =>
  random.chance(0.85) ? 0 : random.int(0, Math.max(0, months - 3));

function discard(context: AccountContext, account: Account): void {
  const place = account.company ? context.companies.made.indexOf(account.company) : -1;
  if (place >= 0) context.companies.made.splice(place, 1);
}
