import { lastDay } from '../../dates';
import type { AgreementWish } from '../books';
import { worth } from '../money';
import type { Planter } from '../planter';
import type { Host, Sold } from '../types';
import type { Case } from './case';

const duplicates = (how: string, plant: (p: Planter, host: Host, sold: Sold) => void): Case => ({
  how,
  plant(p) {
    const host = p.host();
    const sold = p.service(host);
    plant(p, host, sold);
    const about = { companyId: host.company.id, productId: sold.productId, agreementId: host.agreement.id };
    p.expect({ class: 'duplicate lines', how, ...about });
  },
});

export const duplicateLines: Case[] = [
  duplicates('two halves at one price', (p, host, sold) => {
    p.row(host.account, sold, { used: 12 });
    p.line(host.agreement, sold, 5);
    p.line(host.agreement, sold, 7);
  }),
  duplicates('the same line twice, so that twice as much is billed', (p, host, sold) => {
    const used = p.random.int(2, 30);
    p.row(host.account, sold, { used });
    p.line(host.agreement, sold, used);
    p.line(host.agreement, sold, used);
    const about = { companyId: host.company.id, productId: sold.productId };
    p.expect({ class: 'over-billed', how: 'a duplicate', ...about, ...worth(-used, sold.price, 1) });
  }),
];

const orphan = (how: string, wish: (p: Planter) => AgreementWish, ofOther = false): Case => ({
  how,
  psa: 'connectwise',
  plant(p) {
    const host = p.host();
    const sold = p.service(host);
    const parent = p.books.agreement(ofOther ? p.company() : host.company, wish(p));
    const child = p.books.agreement(host.company, { parent });
    p.row(host.account, sold, { used: 9 });
    p.line(child, sold, 9);
    p.expect({ class: 'parent not in effect', how, companyId: host.company.id, agreementId: child.id });
  },
});

export const parentNotInEffect: Case[] = [
  orphan('the parent ended', (p) => ({ to: lastDay(p.today, -2) })),
  orphan('the parent expired', (p) => ({ to: lastDay(p.today, -3), status: 'Expired' })),
  orphan('the parent was cancelled', () => ({ status: 'Cancelled' })),
  orphan("the parent, another company's, is inactive", () => ({ status: 'Inactive' }), true),
];

export const companyGone: Case[] = [
  {
    how: 'inactive, and billed rightly',
    plant(p) {
      const { company } = alive(p);
      company.record.status = { id: 2, name: 'Inactive' };
      p.expect({ class: 'company gone', how: this.how, companyId: company.id });
    },
  },
  {
    how: 'deleted',
    plant(p) {
      const { company } = alive(p);
      company.record.deletedFlag = true;
      p.expect({ class: 'company gone', how: this.how, companyId: company.id });
    },
  },
  {
    how: 'not in the PSA any more: what it uses is on no agreement',
    plant(p) {
      const account = p.account(null);
      const gone = { id: 990_000 + p.random.int(1, 9_999), name: `${account.customer.name}, merged` };
      const sold = p.random.pick(p.catalogue.plain);
      p.map(account, [{ company: gone }]);
      p.row(account, sold, { used: 7 });
      p.expect({ class: 'company gone', how: this.how, companyId: gone.id });
      const about = { companyId: gone.id, productId: sold.productId };
      p.expectOfCatalogue({ class: 'used on no agreement', how: this.how, ...about }, 7, sold.price);
    },
  },
];

function alive(p: Planter): Host {
  const host = p.fresh();
  const sold = p.service(host);
  p.row(host.account, sold, { used: 9 });
  p.line(host.agreement, sold, 9);
  return host;
}
