import { makeAccounts } from './accounts';
import { autotaskTwin } from './autotask';
import { makeAgreements } from './billing';
import { makeCatalog } from './catalog';
import { CompanyMaker } from './companies';
import { shiftMonths } from './dates';
import type { Account, Company } from './internal';
import { liveOf } from './live';
import { businessMaker } from './names';
import { Prng } from './prng';
import { reportRows } from './reports';
import { offer, products, servicePlans } from './services';
import { subscribe } from './subscriptions';
import { transactionsOf } from './transactions';
import { truthRows, truthUsage } from './truth';
import { truthAccounts, truthServices } from './truthNames';
import type { CwRecord, Msp } from './types';
import type { RowsByMonth } from './usage';

export interface MspOptions {
  seed?: number;
  /** Vendor customers; below 30 not every trap finds a place. */
  customers?: number;
  /** Closed months before the one of `today`, which is added. */
  months?: number;
  /** Vendor services that are billed; trial, not-for-resale and renamed ones come on top. */
  services?: number;
  /** "YYYY-MM-DD". */
  today: string;
  /** Additions of the largest agreements, one agreement each. */
  largeAgreements?: number[];
}

/** Tells the random numbers of the month in progress from all others. */
const LIVE = 7919;

/** An invented MSP of any size, the same for the same options, with every trap of lmpi.md 4 and 5 in it. */
export function generateMsp(options: MspOptions): Msp {
  const { seed = 1, customers = 120, months = 24, services = 9, today, largeAgreements = [100] } = options;
  const random = new Prng(seed);
  const partnerId = random.guid();
  const offered = offer(services, random);
  const plans = servicePlans(offered, random);
  const companies = new CompanyMaker(random, today);
  const business = businessMaker(random);
  const accounts = makeAccounts({ random, companies, business, today, months }, customers);
  for (const account of accounts) account.company?.accounts.push(account);
  const large = largest(accounts, largeAgreements);
  subscribe(
    accounts,
    offered,
    random,
    months,
    new Set([...large.keys()].flatMap((company) => company.accounts)),
  );

  const rows: RowsByMonth = {};
  const monthNames = Array.from({ length: months + 1 }, (_, place) => shiftMonths(today, place - months));
  for (const [place, month] of monthNames.entries())
    rows[month] = reportRows(accounts, offered, random, place, months);
  const lastClosed = shiftMonths(today, -1);

  for (let extra = 0; extra < Math.max(4, Math.round(customers / 5)); extra += 1) {
    const { name, place } = business();
    companies.make(name, place, extra % 5 === 0 ? 'Inactive' : 'Active');
  }
  const catalog = makeCatalog(offered, random, today);
  const context = {
    random,
    today,
    catalog,
    rows: rows[lastClosed] ?? [],
    rowsBefore: rows[shiftMonths(today, -2)] ?? [],
    large,
  };
  const agreements = makeAgreements(context, companies.made);
  const sold = truthServices(Object.values(rows).flat());
  const additions: Record<number, CwRecord[]> = {};
  for (const agreement of agreements)
    additions[agreement.record.id] = agreement.lines.map((line) => line.record);

  const live = liveOf({ random: new Prng(seed + LIVE), today, plans, rows: context.rows });
  const lmpi: Msp['lmpi'] = {
    accessToken: random.guid(),
    secretKey: random.secret(),
    partnerId,
    customers: accounts.flatMap((account) => (account.customer ? [account.customer] : [])),
    servicePlans: plans,
    products: products(plans, random),
    summaries: Object.fromEntries(
      monthNames.map((month) => [month, (rows[month] ?? []).map((row) => row.written)]),
    ),
    transactions: Object.fromEntries(
      monthNames.map((month) => {
        const made = transactionsOf(accounts, random, month);
        return [month, month === shiftMonths(today, 0) ? live.transactions : made];
      }),
    ),
    subscriptions: live.subscriptions,
  };
  const connectwise: Msp['connectwise'] = {
    company: 'meridianlane',
    publicKey: random.key(16),
    privateKey: random.key(16),
    clientId: random.guid(),
    companies: companies.made.map((company) => company.record),
    catalog: catalog.records,
    agreements: agreements.map((agreement) => agreement.record),
    additions,
  };
  const known = {
    today,
    month: lastClosed,
    rows: context.rows,
    rowsBefore: rows[shiftMonths(today, -2)] ?? [],
    services: sold,
    agreements,
  };
  const truth = truthRows(known);
  const autotask = autotaskTwin({ seed, today, connectwise, rows: truth });
  return {
    seed,
    today,
    lmpi,
    connectwise,
    autotask: autotask.state,
    truth: {
      accounts: truthAccounts(accounts, companies.made),
      services: sold,
      rows: truth,
      autotaskRows: autotask.rows,
      usage: truthUsage(known),
    },
  };
}

/** The companies of the last ordinary accounts get the large agreements. */
function largest(accounts: Account[], sizes: number[]): Map<Company, number> {
  const ordinary = accounts.filter((account) => account.trap === null).reverse();
  const large = new Map<Company, number>();
  for (const [index, size] of sizes.entries()) {
    const account = ordinary[index];
    if (!account?.company) continue;
    account.first = 0;
    large.set(account.company, size);
  }
  return large;
}
