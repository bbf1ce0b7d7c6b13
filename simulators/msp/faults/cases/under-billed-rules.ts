import { worth } from '../money';
import type { Planter } from '../planter';
import type { Case } from './case';

/** Under-billed, of a service with a rule, which has a product of its own. */
const ruled = (
  how: string,
  what: string,
  wish: Parameters<Planter['catalogue']['special']>[1],
  counts: { used: number; provisioned?: number },
  billed: number,
  variance: number,
): Case => ({
  how,
  plant(p) {
    const host = p.host();
    const sold = p.catalogue.special(what, wish);
    p.row(host.account, sold, counts);
    p.line(host.agreement, sold, billed);
    const about = { companyId: host.company.id, productId: sold.productId };
    p.expect({ class: 'under-billed', how, ...about, ...worth(variance, sold.price, 1) });
  },
});

export const underBilledByRule: Case[] = [
  ruled(
    'times 1.5, rounded up',
    'Multiplied',
    { rule: { multiplier: 1.5, roundUp: true } },
    { used: 7 },
    8,
    3,
  ),
  ruled('ten at least', 'Minimum', { rule: { minimum: 10 } }, { used: 3 }, 3, 7),
  ruled('the first five are free', 'Allowance', { rule: { allowance: 5 } }, { used: 12 }, 5, 2),
  ruled(
    'billed by what is provisioned',
    'Provisioned',
    { basis: 'provisioned' },
    { used: 9, provisioned: 12 },
    9,
    3,
  ),
  ruled('billed by the higher of both', 'Higher', { basis: 'higher' }, { used: 9, provisioned: 12 }, 10, 2),
  {
    how: 'an account that two companies share: 60 % of 50',
    plant(p) {
      const host = p.fresh();
      const other = p.company();
      const sold = p.service(host);
      const rest = { company: other, share: { kind: 'remainder' as const } };
      p.map(host.account, [{ company: host.company, share: { kind: 'percent', of: 60 } }, rest]);
      p.row(host.account, sold, { used: 50 });
      p.line(host.agreement, sold, 26);
      p.line(p.books.agreement(other), sold, 20);
      const about = { companyId: host.company.id, productId: sold.productId };
      p.expect({ class: 'under-billed', how: 'shared account', ...about, ...worth(4, sold.price, 1) });
    },
  },
  {
    how: 'both companies of a shared account are billed too little, each of its part',
    plant(p) {
      const host = p.fresh();
      const other = p.fresh();
      const sold = p.service(host);
      const rest = { company: other.company, share: { kind: 'remainder' as const } };
      p.map(host.account, [{ company: host.company, share: { kind: 'fixed', of: 12 } }, rest]);
      p.row(host.account, sold, { used: 30 });
      p.line(host.agreement, sold, 10);
      p.line(other.agreement, sold, 11, { price: 8.08 });
      const productId = sold.productId;
      const fault = { class: 'under-billed' as const, how: this.how, productId };
      p.expect({ ...fault, companyId: host.company.id, ...worth(2, sold.price, 1) });
      p.expect({ ...fault, companyId: other.company.id, ...worth(7, 8.08, 1) });
    },
  },
  {
    how: 'two services of one product are added',
    plant(p) {
      const host = p.host();
      const sold = p.catalogue.special('Main');
      const second = p.catalogue.unmapped('Also billed as it');
      p.catalogue.map(second.names, [{ sold }]);
      p.row(host.account, sold, { used: 8 });
      p.row(host.account, second, { used: 5 });
      p.line(host.agreement, sold, 8);
      const about = { companyId: host.company.id, productId: sold.productId };
      p.expect({ class: 'under-billed', how: 'two services', ...about, ...worth(5, sold.price, 1) });
    },
  },
  {
    how: 'a service split to two products: 5, and the rest',
    plant(p) {
      const host = p.host();
      const [first, second] = [p.catalogue.unmapped('Split'), p.catalogue.unmapped('Split, the rest')];
      p.catalogue.map(first.names, [
        { sold: first, share: { kind: 'fixed', of: 5 } },
        { sold: second, share: { kind: 'remainder' } },
      ]);
      p.catalogue.exclude(second.names);
      p.row(host.account, first, { used: 12 });
      p.line(host.agreement, first, 5);
      p.line(host.agreement, second, 4);
      const about = { companyId: host.company.id, productId: second.productId };
      p.expect({ class: 'under-billed', how: 'split', ...about, ...worth(3, second.price, 1) });
    },
  },
];
