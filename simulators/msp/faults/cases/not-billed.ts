import type { FindingClass } from '@/lib/model/finding-classes';
import { firstDay, lastDay, shiftDays } from '../../dates';
import type { AgreementWish } from '../books';
import { worth } from '../money';
import type { Planter } from '../planter';
import type { Host, Sold } from '../types';
import type { Case } from './case';

/** Used, and no line in effect bills it. `plant` gives the price where it is not the catalogue's. */
const none = (
  kind: FindingClass,
  how: string,
  plant: (p: Planter, host: Host, sold: Sold, used: number) => number | undefined,
  psa?: Case['psa'],
): Case => ({
  how,
  ...(psa ? { psa } : {}),
  plant(p) {
    const host = p.host();
    const [sold, used] = [p.service(host), p.random.int(2, 60)];
    p.row(host.account, sold, { used });
    const price = plant(p, host, sold, used) ?? sold.price;
    const about = { companyId: host.company.id, productId: sold.productId };
    p.expect({ class: kind, how, ...about, ...worth(used, price, 1) });
  },
});

const before = (p: Planter): string => firstDay(p.today, -8);
const PRICE = 6.66;

const ended = (how: string, wish: (p: Planter) => AgreementWish, psa?: Case['psa']): Case =>
  none(
    'agreement ended',
    how,
    (p, host, sold, used) => {
      const agreement = p.books.agreement(host.company, { from: before(p), ...wish(p) });
      p.line(agreement, sold, used, { from: before(p), price: PRICE });
      return PRICE;
    },
    psa,
  );

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
  ended('its last day is over, its status says Active', (p) => ({ to: lastDay(p.today, -2) })),
  ended('its last day was yesterday', (p) => ({ to: shiftDays(p.today, -1) })),
  ended('Expired', (p) => ({ to: lastDay(p.today, -3), status: 'Expired' })),
  ended('Cancelled', () => ({ status: 'Cancelled' }), 'connectwise'),
  {
    how: 'cancelled by its mark, while its status still says Active',
    psa: 'connectwise',
    plant(p) {
      const host = p.host();
      const [sold, used] = [p.service(host), p.random.int(2, 60)];
      const agreement = p.books.agreement(host.company);
      agreement.cancelledFlag = true;
      p.row(host.account, sold, { used });
      p.line(agreement, sold, used, { price: PRICE });
      const about = { companyId: host.company.id, productId: sold.productId };
      p.expect({ class: 'agreement ended', how: this.how, ...about, ...worth(used, PRICE, 1) });
    },
  },
  ended('Inactive', () => ({ status: 'Inactive' })),
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
