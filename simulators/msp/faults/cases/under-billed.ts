import { firstDay, lastDay } from '../../dates';
import type { Case } from './case';
import { tooLittle as under } from './too-little';

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
];
