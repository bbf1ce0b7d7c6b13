import { firstDay, lastDay } from '../../dates';
import type { Case } from './case';
import { near } from './near';

/** Billed as it should be, in ways that look wrong to who reads a part of it. */
export const nearLines: Case[] = [
  near('billed as used', (p, host, sold) => {
    const used = p.random.int(1, 90);
    p.row(host.account, sold, { used });
    p.line(host.agreement, sold, used);
  }),
  near(
    'included units',
    (p, host, sold) => {
      p.row(host.account, sold, { used: 12 });
      p.line(host.agreement, sold, 17, { included: 5 });
    },
    'connectwise',
  ),
  near('a cut-over pair at one price', (p, host, sold) => {
    p.row(host.account, sold, { used: 12 });
    p.line(host.agreement, sold, 10, { from: firstDay(p.today, -8), to: lastDay(p.today, -1) });
    p.line(host.agreement, sold, 12, { from: firstDay(p.today, 0) });
  }),
  near('a cut-over to come', (p, host, sold) => {
    p.row(host.account, sold, { used: 12 });
    p.line(host.agreement, sold, 12, { to: lastDay(p.today, 0) });
    p.line(host.agreement, sold, 14, { from: firstDay(p.today, 1) });
  }),
  near(
    'a one-time line of this month at the same price',
    (p, host, sold) => {
      p.row(host.account, sold, { used: 12 });
      p.line(host.agreement, sold, 11);
      p.line(host.agreement, sold, 1, { from: firstDay(p.today, 0), to: lastDay(p.today, 0) });
    },
    'connectwise',
  ),
  near('two rows at two prices', (p, host, sold) => {
    p.row(host.account, sold, { used: 12 });
    p.line(host.agreement, sold, 5, { price: 3 });
    p.line(host.agreement, sold, 7, { price: 2.5 });
  }),
  near('one price on two agreements', (p, host, sold) => {
    p.row(host.account, sold, { used: 12 });
    p.line(host.agreement, sold, 5);
    p.line(p.books.agreement(host.company), sold, 7);
  }),
  near('duplicates of a product that no service is mapped to', (p, host) => {
    p.line(host.agreement, p.catalogue.unrelated, 1);
    p.line(host.agreement, p.catalogue.unrelated, 1);
  }),
];
