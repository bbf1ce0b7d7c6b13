import type { Case } from './case';
import { near } from './near';

/** Billed as it should be: what the report says in other words. */
export const nearCounts: Case[] = [
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
export const nearReports: Case[] = [
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
