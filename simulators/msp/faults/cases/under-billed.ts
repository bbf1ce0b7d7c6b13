import { firstDay, lastDay } from '../../dates';
import { worth } from '../money';
import type { Planter } from '../planter';
import type { Host, Sold } from '../types';
import type { Case } from './case';

interface Scene {
  p: Planter;
  host: Host;
  /** A service of the company that stands on no line yet. */
  sold: Sold;
  /** What is used of it beyond what is billed. */
  more: number;
}

/** A case of one company and product: `plant` gives the variance, and the price and cycle where they are others. */
const under = (
  how: string,
  plant: (scene: Scene) => { variance?: number; price?: number; cycle?: number | null } | null,
  psa?: Case['psa'],
): Case => ({
  how,
  ...(psa ? { psa } : {}),
  plant(p) {
    const host = p.host();
    const scene = { p, host, sold: p.service(host), more: p.random.int(1, 9) };
    const { variance = scene.more, price = scene.sold.price, cycle = 1 } = plant(scene) ?? {};
    const about = { companyId: host.company.id, productId: scene.sold.productId };
    p.expect({ class: 'under-billed', how, ...about, ...worth(variance, price, cycle) });
  },
});

/** The same of a service with a rule, which has a product of its own. */
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

export const underBilled: Case[] = [
  under('fewer billed than used', ({ p, host, sold, more }) => {
    const billed = p.random.int(3, 40);
    p.row(host.account, sold, { used: billed + more });
    p.line(host.agreement, sold, billed);
    return null;
  }),
  under(
    'included units are not billed',
    ({ p, host, sold, more }) => {
      p.row(host.account, sold, { used: 10 + more });
      p.line(host.agreement, sold, 15, { included: 5 });
      return null;
    },
    'connectwise',
  ),
  under(
    'more units included than there are',
    ({ p, host, sold }) => {
      p.row(host.account, sold, { used: 4 });
      p.line(host.agreement, sold, 3, { included: 5 });
      return { variance: 4 };
    },
    'connectwise',
  ),
  under('two agreements together, the price of the larger line', ({ p, host, sold, more }) => {
    p.row(host.account, sold, { used: 20 + more });
    p.line(host.agreement, sold, 7, { price: 9.99 });
    p.line(p.books.agreement(host.company), sold, 13, { price: 4.25 });
    return { price: 4.25 };
  }),
  under('two lines of one size: the price of the older one', ({ p, host, sold, more }) => {
    p.row(host.account, sold, { used: 20 + more });
    p.line(host.agreement, sold, 10, { price: 5.55 });
    p.line(p.books.agreement(host.company), sold, 10, { price: 4.44 });
    return { price: 5.55 };
  }),
  under(
    'parent and child agreement together',
    ({ p, host, sold, more }) => {
      const child = p.books.agreement(host.company, { parent: host.agreement });
      p.row(host.account, sold, { used: 20 + more });
      p.line(host.agreement, sold, 5);
      p.line(child, sold, 15);
      return null;
    },
    'connectwise',
  ),
  under('two rows of the report are added', ({ p, host, sold, more }) => {
    p.row(host.account, sold, { used: 8 });
    p.row(host.account, sold, { used: 4 + more });
    p.line(host.agreement, sold, 12);
    return null;
  }),
  under('two accounts of one company are added', ({ p, host, sold, more }) => {
    p.row(host.account, sold, { used: 8 });
    p.row(p.account(host.company), sold, { used: 4 + more });
    p.line(host.agreement, sold, 12);
    return null;
  }),
  under('a line in effect with quantity 0', ({ p, host, sold, more }) => {
    p.row(host.account, sold, { used: more });
    p.line(host.agreement, sold, 0);
    return null;
  }),
  under('used is not reported, and provisioned counts', ({ p, host, sold, more }) => {
    p.row(host.account, sold, { used: null, provisioned: 6 + more });
    p.line(host.agreement, sold, 6);
    return null;
  }),
  under('numbers written as texts', ({ p, host, sold, more }) => {
    p.row(host.account, sold, { used: 6 + more });
    for (const rows of Object.values(p.summaries)) {
      const row = rows.at(-1);
      if (row) row.used = String(row.used);
    }
    p.line(host.agreement, sold, 6);
    return null;
  }),
  under(
    'a free line beside one that bills too little',
    ({ p, host, sold, more }) => {
      p.row(host.account, sold, { used: 12 + more });
      p.line(host.agreement, sold, 40, { billCustomer: 'NoCharge', price: 9 });
      p.line(host.agreement, sold, 12);
      return null;
    },
    'connectwise',
  ),
  under(
    'billed through a bundle alone: the price of the catalogue',
    ({ p, host, sold, more }) => {
      p.row(host.account, sold, { used: 5 + more });
      p.books.bundle(host.agreement, [sold, p.catalogue.unrelated], 5);
      return null;
    },
    'autotask',
  ),
  under('a fraction is billed', ({ p, host, sold }) => {
    p.row(host.account, sold, { used: 13 });
    p.line(host.agreement, sold, 12.25);
    return { variance: 0.75 };
  }),
  ...(
    [
      ['Quarterly', 3],
      ['Annual', 12],
      ['One-Time', null],
    ] as const
  ).map(([words, cycle]) =>
    under(
      `billed ${words}`,
      ({ p, host, sold, more }) => {
        p.row(host.account, sold, { used: 6 + more });
        p.line(p.books.agreement(host.company, { cycle: words }), sold, 6);
        return { cycle };
      },
      'connectwise',
    ),
  ),
  under('a cut-over pair: the old line ended yesterday', ({ p, host, sold, more }) => {
    p.row(host.account, sold, { used: 10 + more });
    const yesterday = lastDay(p.today, -1);
    p.line(host.agreement, sold, 10 + more, { price: 1.11, from: firstDay(p.today, -7), to: yesterday });
    p.line(host.agreement, sold, 10, { from: firstDay(p.today, 0) });
    return null;
  }),
  under('first and last day of two lines are today', ({ p, host, sold, more }) => {
    p.row(host.account, sold, { used: 10 + more });
    p.line(host.agreement, sold, 6, { to: p.today, price: 2.5 });
    p.line(host.agreement, sold, 4, { from: p.today, price: 3.5 });
    return { price: 2.5 };
  }),
  under(
    'own line and bundle together',
    ({ p, host, sold, more }) => {
      p.row(host.account, sold, { used: 9 + more });
      p.line(host.agreement, sold, 4);
      p.books.bundle(host.agreement, [sold, p.catalogue.unrelated], 5);
      return null;
    },
    'autotask',
  ),
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
