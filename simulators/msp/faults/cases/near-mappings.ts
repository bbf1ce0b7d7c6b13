import type { Case } from './case';

/** Accounts, services and companies that are as they should be. */
export const nearMappings: Case[] = [
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
