import { firstDay, lastDay, shiftDays } from '../../dates';
import type { Case } from './case';

import { before, none, PRICE } from './no-line';

export const notBilled: Case[] = [
  {
    how: 'on no agreement: only others',
    plant(p) {
      const host = p.host();
      const [sold, used] = [p.service(host), p.random.int(2, 60)];
      p.row(host.account, sold, { used });
      p.line(host.agreement, p.catalogue.unrelated, used);
      const about = { companyId: host.company.id, productId: sold.productId };
      p.expectOfCatalogue({ class: 'used on no agreement', how: this.how, ...about }, used, sold.price);
    },
  },
  {
    how: 'a company without an agreement',
    plant(p) {
      const company = p.company();
      const sold = p.service({ company });
      p.row(p.account(company), sold, { used: 7 });
      const about = { companyId: company.id, productId: sold.productId };
      p.expectOfCatalogue({ class: 'used on no agreement', how: this.how, ...about }, 7, sold.price);
    },
  },
  none('line ended', 'cancelled last month', (p, host, sold, used) => {
    p.line(host.agreement, sold, used, { from: before(p), to: lastDay(p.today, -1), price: PRICE });
    return PRICE;
  }),
  none('line ended', 'cancelled yesterday', (p, host, sold, used) => {
    p.line(host.agreement, sold, used, { from: before(p), to: shiftDays(p.today, -1), price: PRICE });
    return PRICE;
  }),
  none('line ended', 'two ended, the price of the last one', (p, host, sold, used) => {
    p.line(host.agreement, sold, used, { from: firstDay(p.today, -3), to: lastDay(p.today, -2), price: 1.5 });
    p.line(host.agreement, sold, used, { from: firstDay(p.today, -1), to: lastDay(p.today, -1), price: 2.5 });
    return 2.5;
  }),
  none(
    'line ended',
    'cancelled before it began',
    (p, host, sold, used) => {
      p.line(host.agreement, sold, used, {
        from: firstDay(p.today, 0),
        to: lastDay(p.today, -1),
        price: PRICE,
      });
      return PRICE;
    },
    'connectwise',
  ),
  none(
    'line ended',
    'an own line ended; a bundle of an agreement in effect has other services only',
    (p, host, sold, used) => {
      p.line(host.agreement, sold, used, { from: before(p), to: lastDay(p.today, -1), price: PRICE });
      p.books.bundle(host.agreement, [p.catalogue.unrelated], used);
      return PRICE;
    },
    'autotask',
  ),
  none('starts later', 'a line from next month on', (p, host, sold, used) => {
    p.line(host.agreement, sold, used, { from: firstDay(p.today, 1), price: PRICE });
    return PRICE;
  }),
  none('starts later', 'a line from tomorrow on', (p, host, sold, used) => {
    p.line(host.agreement, sold, used, { from: shiftDays(p.today, 1), price: PRICE });
    return PRICE;
  }),
  none('starts later', 'an agreement from next month on', (p, host, sold, used) => {
    const from = firstDay(p.today, 1);
    p.line(p.books.agreement(host.company, { from }), sold, used, { from, price: PRICE });
    return PRICE;
  }),
];
