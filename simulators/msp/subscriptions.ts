import type { Account, Company, Subscription } from './internal';
import type { Prng } from './prng';
import type { Offer } from './services';
import { USAGE_TRAPS, type UsageTrap } from './traps';

/** Which service a usage trap needs; the others take any that reports its usage. */
const NEEDS: Partial<Record<UsageTrap, (offered: Offer) => Subscription['service'] | undefined>> = {
  'unit spelled differently': (offered) => offered.otherUnit,
  'provisioned null': (offered) => offered.services.find((service) => service.credits),
};

/** Gives every account its services, and those in `wantAll` every service. Each usage trap gets an account of its own, and now and then another. */
export function subscribe(
  accounts: Account[],
  offered: Offer,
  random: Prng,
  months: number,
  wantAll: ReadonlySet<Account>,
): void {
  const reporting = offered.services.filter((service) => !service.silent && !service.credits);
  const plain = accounts.filter(
    (account) => account.trap === null && account.first === 0 && !wantAll.has(account),
  );
  for (const account of accounts) {
    const count = random.pick([1, 2, 2, 3, 3, 4, 5]);
    for (const service of random.sample(
      offered.services,
      wantAll.has(account) ? offered.services.length : count,
    )) {
      const seats = service.credits ? random.int(40, 900) : random.int(2, 90);
      account.subscriptions.push({ service, seats, first: account.first, last: account.last, trap: null });
    }
    if (account.subscriptions.length === 0) throw new Error('Every account has a service.');
    if (account.trap === null && random.chance(0.06)) addService(account, offered.trial, random.int(1, 10));
    if (account.trap === null && random.chance(0.05))
      addService(account, offered.notForResale, random.int(1, 25));
  }
  if (plain[0]) addService(plain[0], offered.trial, 5);
  if (plain[1]) addService(plain[1], offered.notForResale, 10);
  plain.forEach((account, index) => {
    const again = index >= USAGE_TRAPS.length && random.chance(0.25);
    const trap = again ? random.pick(USAGE_TRAPS) : USAGE_TRAPS[index];
    if (trap) spring(account, trap);
  });

  function spring(account: Account, trap: UsageTrap): void {
    const needs = NEEDS[trap];
    const service = needs ? needs(offered) : random.pick(reporting);
    if (!service) return;
    // One row per product of the account, so that the trap decides the figure alone.
    account.subscriptions = account.subscriptions.filter(
      (entry) => entry.service.productId === null || entry.service.productId !== service.productId,
    );
    const entry: Subscription = {
      service,
      seats: random.int(3, 60),
      first: account.first,
      last: account.last,
      trap,
    };
    if (trap === 'service disappeared') entry.last = months - 2;
    if (trap === 'service appeared') entry.first = months - 1;
    if (trap === 'large usage') entry.seats = random.int(12_000, 180_000);
    account.subscriptions.push(entry);
    // Something else of the account stands in the report, so that the account has not vanished.
    const other = reporting.find((candidate) => candidate.productId !== service.productId);
    if (other && !account.subscriptions.some((kept) => kept !== entry && kept.service.productId !== null)) {
      account.subscriptions.push({
        ...entry,
        service: other,
        seats: 7,
        first: account.first,
        last: account.last,
        trap: null,
      });
    }
  }

  function addService(account: Account, service: Subscription['service'], seats: number): void {
    account.subscriptions.push({ service, seats, first: account.first, last: account.last, trap: null });
  }
}

/** One of the company's services has a trap of its own in the report. */
export const sprung = (company: Company): boolean =>
  company.accounts.some((account) => account.subscriptions.some((entry) => entry.trap !== null));
