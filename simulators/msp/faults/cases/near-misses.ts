import { firstDay, lastDay } from '../../dates';
import type { Planter } from '../planter';
import type { Host, Sold } from '../types';
import type { Case } from './case';

const near = (how: string, plant: (p: Planter, host: Host, sold: Sold) => void, psa?: Case['psa']): Case => ({
  how,
  ...(psa ? { psa } : {}),
  plant(p) {
    const host = p.host();
    plant(p, host, p.service(host));
    p.nearMiss(how);
  },
});

/** Billed as it should be, in ways that look wrong to who reads a part of it. */
const billing: Case[] = [
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
  near('used null, billed as provisioned', (p, host, sold) => {
    p.row(host.account, sold, { used: null, provisioned: 9 });
    p.line(host.agreement, sold, 9);
  }),
  near('provisioned null, billed as used', (p, host, sold) => {
    p.row(host.account, sold, { used: 9, provisioned: null });
    p.line(host.agreement, sold, 9);
  }),
  near('sold by credits: 0 provisioned', (p, host, sold) => {
    p.row(host.account, sold, { used: 90, provisioned: 0 });
    p.line(host.agreement, sold, 90);
  }),
  near('used as much as is provisioned', (p, host, sold) => {
    p.row(host.account, sold, { used: 9, provisioned: 9 });
    p.line(host.agreement, sold, 9);
  }),
  near('two of four provisioned are used', (p, host, sold) => {
    p.row(host.account, sold, { used: 2, provisioned: 4 });
    p.line(host.agreement, sold, 2);
  }),
  near('billed by what is provisioned, of which a tenth is used', (p, host) => {
    const sold = p.catalogue.special('By licence', { basis: 'provisioned' });
    p.row(host.account, sold, { used: 5, provisioned: 50 });
    p.line(host.agreement, sold, 50);
  }),
  near('provisioned a fifth above what is used, as Remote Manager does', (p, host, sold) => {
    p.row(host.account, sold, { used: 50, provisioned: 60 });
    p.line(host.agreement, sold, 50);
  }),
];

/** The report does not say enough, or says it of nobody's bill. */
const reports: Case[] = [
  {
    how: 'an excluded account with all that could be wrong',
    plant(p) {
      const account = p.account(null);
      const gone = { id: 991_000 + p.random.int(1, 999), name: 'Gone Ltd' };
      p.map(account, [{ company: gone }], { excluded: 'our own', name: 'Called otherwise' });
      const [first, second, third] = p.random.sample(p.catalogue.plain, 3);
      if (!first || !second || !third) throw new Error('The catalogue is too small.');
      p.row(account, first, { used: 30, provisioned: 12 });
      p.row(account, second, { used: 3, provisioned: 90 });
      p.row(account, third, { used: null, before: 3 });
      p.row(account, p.catalogue.unmapped('Of our own'), { used: 9 });
      p.row(account, p.catalogue.unmapped('Of our own', 'trial'), { used: 9 });
      p.nearMiss(this.how);
    },
  },
  {
    how: 'an account that nobody mapped any more, renamed since',
    plant(p) {
      const account = p.account(null);
      p.map(account, [{ company: p.company() }], { deleted: true, name: 'Called otherwise' });
      p.nearMiss(this.how);
    },
  },
  {
    how: 'a trial that nobody uses, and a service without a number',
    plant(p) {
      const { account } = p.host();
      p.row(account, p.catalogue.unmapped('Unused', 'trial'), { used: 0, provisioned: 0, before: 0 });
      p.row(account, p.catalogue.unmapped('Silent'), { used: null, before: 0 });
      p.nearMiss(this.how);
    },
  },
  {
    how: 'an account that nobody mapped, with nothing but an excluded service and a trial',
    plant(p) {
      const account = p.account(null);
      const given = p.catalogue.unmapped('Given away');
      p.catalogue.exclude(given.names);
      p.row(account, given, { used: 9 });
      const trial = p.catalogue.unmapped('Given away', 'trial');
      p.catalogue.exclude(trial.names);
      p.row(account, trial, { used: 9 });
      p.nearMiss(this.how);
    },
  },
  {
    how: 'an account that is new this month',
    plant(p) {
      const host = p.fresh();
      const sold = p.service(host);
      p.row(host.account, sold, { used: 5, before: null });
      p.line(host.agreement, sold, 5);
      p.nearMiss(this.how);
    },
  },
];

/** Accounts, services and companies that are as they should be. */
const mapping: Case[] = [
  {
    how: 'an account shared half and half, billed so',
    plant(p) {
      const [host, other] = [p.fresh(), p.company()];
      const sold = p.service(host);
      p.map(host.account, [
        { company: host.company, share: { kind: 'percent', of: 50 } },
        { company: other, share: { kind: 'remainder' } },
      ]);
      p.row(host.account, sold, { used: 30 });
      p.line(host.agreement, sold, 15);
      p.line(p.books.agreement(other), sold, 15);
      p.nearMiss(this.how);
    },
  },
  {
    how: 'an excluded account',
    plant(p) {
      const account = p.account(null);
      p.map(account, [], { excluded: 'our own' });
      p.row(account, p.random.pick(p.catalogue.plain), { used: 30, provisioned: 12 });
      p.nearMiss(this.how);
    },
  },
  {
    how: 'an account that nobody mapped, without usage or without a row',
    plant(p) {
      p.account(null);
      p.row(p.account(null), p.random.pick(p.catalogue.plain), { used: 0, provisioned: 0, before: 0 });
      p.nearMiss(this.how);
    },
  },
  {
    how: 'an excluded service, and a trial that was excluded',
    plant(p) {
      const host = p.host();
      for (const version of ['full', 'trial'] as const) {
        const { names } = p.catalogue.unmapped('Given away', version);
        p.catalogue.exclude(names);
        p.row(host.account, { names }, { used: 9 });
      }
      p.nearMiss(this.how);
    },
  },
  {
    how: 'a trial that somebody bills',
    plant(p) {
      const host = p.host();
      const sold = p.catalogue.unmapped('Paid sample', 'trial');
      p.catalogue.map(sold.names, [{ sold }]);
      p.row(host.account, sold, { used: 9 });
      p.line(host.agreement, sold, 9);
      p.nearMiss(this.how);
    },
  },
  {
    how: 'a service that nobody mapped and nobody uses',
    plant(p) {
      p.row(p.host().account, p.catalogue.unmapped('Unsold'), { used: 0, provisioned: 0, before: 0 });
      p.nearMiss(this.how);
    },
  },
  {
    how: 'an inactive company that nothing is mapped to',
    plant(p) {
      const { record } = p.company();
      record.status = { id: 2, name: 'Inactive' };
      p.nearMiss(this.how);
    },
  },
  {
    how: 'names that differ in case and spacing alone since they were mapped',
    plant(p) {
      const { account, company } = p.fresh();
      p.map(account, [{ company: { id: company.id, name: company.name.replace(/ /g, '  ') } }]);
      p.nearMiss(this.how);
    },
  },
  {
    how: 'an account that never stood in a report, and is billed nothing',
    plant(p) {
      p.fresh();
      p.nearMiss(this.how);
    },
  },
  {
    how: 'an account of another city with the same name',
    plant(p) {
      const host = p.fresh();
      const { name, city, state, country, postal_code } = host.account.customer;
      const place = { city: `${city} Spa`, state, country, postal: postal_code };
      const company = p.company({ name: `${name} (Spa)`, place });
      const sold = p.service(host);
      p.row(host.account, sold, { used: 5 });
      p.line(host.agreement, sold, 5);
      p.row(p.account(company, { name, place }), sold, { used: 8 });
      p.line(p.books.agreement(company), sold, 8);
      p.nearMiss(this.how);
    },
  },
];

export const nearMisses: Case[] = [...billing, ...reports, ...mapping];
