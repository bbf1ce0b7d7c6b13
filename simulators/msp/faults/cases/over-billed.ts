import { firstDay, lastDay } from '../../dates';
import { worth } from '../money';
import type { Planter } from '../planter';
import type { Host, Sold } from '../types';
import type { Case } from './case';

type Plant = (
  p: Planter,
  host: Host,
  sold: Sold,
  more: number,
) => { variance?: number; price?: number; cycle?: number } | null;

const over =
  (kind: 'over-billed' | 'billed but not used') =>
  (how: string, plant: Plant, psa?: Case['psa']): Case => ({
    how,
    ...(psa ? { psa } : {}),
    plant(p) {
      const host = p.host();
      const [sold, more] = [p.service(host), p.random.int(1, 9)];
      // Nothing is used of the service that is looked at; the account stands in the report all the same.
      if (kind === 'billed but not used') matched(p, host);
      const { variance = -more, price = sold.price, cycle = 1 } = plant(p, host, sold, more) ?? {};
      const about = { companyId: host.company.id, productId: sold.productId };
      p.expect({ class: kind, how, ...about, ...worth(variance, price, cycle) });
    },
  });

function matched(p: Planter, host: Host): void {
  const sold = p.service(host);
  p.row(host.account, sold, { used: 6 });
  p.line(host.agreement, sold, 6);
}

const overBilledCase = over('over-billed');
export const overBilled: Case[] = [
  overBilledCase('more billed than used', (p, host, sold, more) => {
    const used = p.random.int(2, 40);
    p.row(host.account, sold, { used });
    p.line(host.agreement, sold, used + more);
    return null;
  }),
  overBilledCase(
    'included units do not cover it',
    (p, host, sold, more) => {
      p.row(host.account, sold, { used: 10 });
      p.line(host.agreement, sold, 15 + more, { included: 5 });
      return null;
    },
    'connectwise',
  ),
  overBilledCase('two agreements together', (p, host, sold, more) => {
    p.row(host.account, sold, { used: 10 });
    p.line(host.agreement, sold, 8);
    p.line(p.books.agreement(host.company), sold, 2 + more);
    return null;
  }),
  overBilledCase('two rows at two prices', (p, host, sold, more) => {
    p.row(host.account, sold, { used: 10 });
    p.line(host.agreement, sold, 9 + more, { price: 7.07 });
    p.line(host.agreement, sold, 1, { price: 1.01 });
    return { price: 7.07 };
  }),
  overBilledCase('it used more the month before', (p, host, sold, more) => {
    p.row(host.account, sold, { used: 10, before: 10 + more });
    p.line(host.agreement, sold, 10 + more);
    return null;
  }),
  overBilledCase('an agreement beside it ended, and counts for nothing', (p, host, sold, more) => {
    p.row(host.account, sold, { used: 10 });
    p.line(host.agreement, sold, 10 + more);
    p.line(p.books.agreement(host.company, { to: lastDay(p.today, -2) }), sold, 50);
    return null;
  }),
  overBilledCase('its last day is today', (p, host, sold, more) => {
    p.row(host.account, sold, { used: 10 });
    p.line(host.agreement, sold, 10 + more, { to: p.today });
    return null;
  }),
  overBilledCase(
    'billed by the quarter',
    (p, host, sold, more) => {
      p.row(host.account, sold, { used: 10 });
      p.line(p.books.agreement(host.company, { cycle: 'Quarterly' }), sold, 10 + more);
      return { cycle: 3 };
    },
    'connectwise',
  ),
  overBilledCase(
    'own line and bundle together',
    (p, host, sold, more) => {
      p.row(host.account, sold, { used: 9 });
      p.line(host.agreement, sold, 4 + more);
      p.books.bundle(host.agreement, [sold], 5);
      return null;
    },
    'autotask',
  ),
];

const notUsed = over('billed but not used');
export const billedButNotUsed: Case[] = [
  notUsed('a row that says 0', (p, host, sold, more) => {
    p.row(host.account, sold, { used: 0, provisioned: 0, before: 0 });
    p.line(host.agreement, sold, more);
    return null;
  }),
  notUsed('a row that says 0 since this month', (p, host, sold, more) => {
    p.row(host.account, sold, { used: 0, provisioned: 0, before: more });
    p.line(host.agreement, sold, more);
    return null;
  }),
  notUsed('no row in the report since this month', (p, host, sold, more) => {
    p.row(host.account, sold, { used: more, gone: true });
    p.line(host.agreement, sold, more);
    return null;
  }),
  notUsed('never a row in the report', (p, host, sold, more) => {
    p.line(host.agreement, sold, more);
    return null;
  }),
  notUsed('two agreements bill it', (p, host, sold, more) => {
    p.line(host.agreement, sold, more);
    p.line(p.books.agreement(host.company), sold, more + 1, { price: 3.03 });
    return { variance: -2 * more - 1, price: 3.03 };
  }),
  notUsed('an old line ended, a new one goes on', (p, host, sold, more) => {
    p.line(host.agreement, sold, more + 3, { from: firstDay(p.today, -6), to: lastDay(p.today, -1) });
    p.line(host.agreement, sold, more, { from: firstDay(p.today, 0) });
    return null;
  }),
  notUsed(
    'a bundle and a line bill it',
    (p, host, sold, more) => {
      p.line(host.agreement, sold, more);
      p.books.bundle(host.agreement, [sold], 2);
      return { variance: -more - 2 };
    },
    'autotask',
  ),
  {
    how: 'all of it is free',
    plant(p) {
      const host = p.host();
      const sold = p.catalogue.special('Free', { rule: { allowance: 10 } });
      p.row(host.account, sold, { used: 8 });
      p.line(host.agreement, sold, 8);
      const about = { companyId: host.company.id, productId: sold.productId };
      p.expect({
        class: 'billed but not used',
        how: 'all free',
        ...about,
        ...worth(-8, sold.price, 1),
      });
    },
  },
];
