import { firstDay, lastDay } from '../../dates';
import type { Case } from './case';
import { near } from './near';

/** Billed as it should be: agreements that end, begin or hang together, bundles and free lines. */
export const nearAgreements: Case[] = [
  near('growth: it used less the month before', (p, host, sold) => {
    p.row(host.account, sold, { used: 30, before: 20 });
    p.line(host.agreement, sold, 30);
  }),
  near(
    'billed through a bundle alone',
    (p, host, sold) => {
      p.row(host.account, sold, { used: 9 });
      p.books.bundle(host.agreement, [sold, p.catalogue.unrelated], 9);
    },
    'autotask',
  ),
  near(
    'billed through a bundle and a line',
    (p, host, sold) => {
      p.row(host.account, sold, { used: 9 });
      p.books.bundle(host.agreement, [sold], 5);
      p.line(host.agreement, sold, 4);
    },
    'autotask',
  ),
  near(
    'a child agreement of a parent in effect, with its own dates',
    (p, host, sold) => {
      const child = p.books.agreement(host.company, {
        parent: host.agreement,
        from: firstDay(p.today, -3),
        to: p.today,
      });
      p.row(host.account, sold, { used: 9 });
      p.line(child, sold, 9);
    },
    'connectwise',
  ),
  near(
    'a child that ended with its parent, and nothing of it is used',
    (p, host, sold) => {
      const to = lastDay(p.today, -2);
      const parent = p.books.agreement(host.company, { to });
      p.line(p.books.agreement(host.company, { parent, to }), sold, 9);
    },
    'connectwise',
  ),
  near('an agreement that ended, and nothing of it is used', (p, host, sold) => {
    p.line(p.books.agreement(host.company, { to: lastDay(p.today, -2) }), sold, 9);
  }),
  near('an agreement to come, and nothing of it is used', (p, host, sold) => {
    const from = firstDay(p.today, 1);
    p.line(p.books.agreement(host.company, { from }), sold, 9, { from });
  }),
  near(
    'duplicates that are both free',
    (p, host, sold) => {
      p.row(host.account, sold, { used: 9 });
      p.line(host.agreement, sold, 9);
      p.line(host.agreement, sold, 2, { billCustomer: 'NoCharge' });
      p.line(host.agreement, sold, 2, { billCustomer: 'NoCharge' });
    },
    'connectwise',
  ),
  near(
    'not billable, and not used',
    (p, host, sold) => {
      p.row(host.account, sold, { used: 0, before: 0 });
      p.line(host.agreement, sold, 9, { billCustomer: 'NoCharge' });
    },
    'connectwise',
  ),
  near(
    'a free line beside one that bills all',
    (p, host, sold) => {
      p.row(host.account, sold, { used: 9 });
      p.line(host.agreement, sold, 9);
      p.line(host.agreement, sold, 2, { billCustomer: 'NoCharge' });
    },
    'connectwise',
  ),
];
