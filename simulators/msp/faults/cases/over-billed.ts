import { lastDay } from '../../dates';
import type { Case } from './case';
import { tooMuch } from './too-much';

const over = tooMuch('over-billed');

export const overBilled: Case[] = [
  over('more billed than used', (p, host, sold, more) => {
    const used = p.random.int(2, 40);
    p.row(host.account, sold, { used });
    p.line(host.agreement, sold, used + more);
    return null;
  }),
  over(
    'included units do not cover it',
    (p, host, sold, more) => {
      p.row(host.account, sold, { used: 10 });
      p.line(host.agreement, sold, 15 + more, { included: 5 });
      return null;
    },
    'connectwise',
  ),
  over('two agreements together', (p, host, sold, more) => {
    p.row(host.account, sold, { used: 10 });
    p.line(host.agreement, sold, 8);
    p.line(p.books.agreement(host.company), sold, 2 + more);
    return null;
  }),
  over('two rows at two prices', (p, host, sold, more) => {
    p.row(host.account, sold, { used: 10 });
    p.line(host.agreement, sold, 9 + more, { price: 7.07 });
    p.line(host.agreement, sold, 1, { price: 1.01 });
    return { price: 7.07 };
  }),
  over('it used more the month before', (p, host, sold, more) => {
    p.row(host.account, sold, { used: 10, before: 10 + more });
    p.line(host.agreement, sold, 10 + more);
    return null;
  }),
  over('an agreement beside it ended, and counts for nothing', (p, host, sold, more) => {
    p.row(host.account, sold, { used: 10 });
    p.line(host.agreement, sold, 10 + more);
    p.line(p.books.agreement(host.company, { to: lastDay(p.today, -2) }), sold, 50);
    return null;
  }),
  over('its last day is today', (p, host, sold, more) => {
    p.row(host.account, sold, { used: 10 });
    p.line(host.agreement, sold, 10 + more, { to: p.today });
    return null;
  }),
  over(
    'billed by the quarter',
    (p, host, sold, more) => {
      p.row(host.account, sold, { used: 10 });
      p.line(p.books.agreement(host.company, { cycle: 'Quarterly' }), sold, 10 + more);
      return { cycle: 3 };
    },
    'connectwise',
  ),
  over(
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
