import { firstDay, lastDay } from '../../dates';
import { worth } from '../money';
import type { Case } from './case';
import { tooMuch } from './too-much';

const notUsed = tooMuch('billed but not used');

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
