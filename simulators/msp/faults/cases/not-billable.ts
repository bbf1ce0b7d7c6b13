import { lastDay } from '../../dates';
import type { Case } from './case';

import { before, none, PRICE } from './no-line';

export const notBillable: Case[] = [
  none(
    'not billable',
    'DoNotBill',
    (p, host, sold, used) => {
      p.line(host.agreement, sold, used, { billCustomer: 'DoNotBill', price: PRICE });
      return PRICE;
    },
    'connectwise',
  ),
  none(
    'not billable',
    'NoCharge',
    (p, host, sold, used) => {
      p.line(host.agreement, sold, used + 4, { billCustomer: 'NoCharge', price: PRICE });
      return PRICE;
    },
    'connectwise',
  ),
  none(
    'not billable',
    'a line that ended bills nothing beside it',
    (p, host, sold, used) => {
      p.line(host.agreement, sold, used, { from: before(p), to: lastDay(p.today, -1), price: 1.23 });
      p.line(host.agreement, sold, used, { billCustomer: 'DoNotBill', price: PRICE });
      return PRICE;
    },
    'connectwise',
  ),
  none(
    'not billable',
    'both, on two agreements',
    (p, host, sold, used) => {
      p.line(host.agreement, sold, used, { billCustomer: 'NoCharge', price: PRICE });
      p.line(p.books.agreement(host.company), sold, 1, { billCustomer: 'DoNotBill', price: PRICE });
      return PRICE;
    },
    'connectwise',
  ),
];
