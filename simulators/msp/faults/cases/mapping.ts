import type { Case } from './case';

export const accountNotMapped: Case[] = [
  {
    how: 'an account that nobody mapped',
    plant(p) {
      const account = p.account(null);
      for (const sold of p.random.sample(p.catalogue.plain, p.random.int(1, 3)))
        p.row(account, sold, { used: p.random.int(1, 40) });
      p.expect({ class: 'account not mapped', how: this.how, customerId: account.id });
    },
  },
  {
    how: 'unlinked again',
    plant(p) {
      const account = p.account(null);
      p.map(account, [], { deleted: true });
      p.row(account, p.random.pick(p.catalogue.plain), { used: 4 });
      p.expect({ class: 'account not mapped', how: this.how, customerId: account.id });
    },
  },
  {
    how: 'provisioned, and not used yet',
    plant(p) {
      const account = p.account(null);
      p.row(account, p.random.pick(p.catalogue.plain), { used: null, provisioned: 10 });
      p.expect({ class: 'account not mapped', how: this.how, customerId: account.id });
    },
  },
];

export const serviceNotMapped: Case[] = [
  {
    how: 'a service that nobody mapped',
    plant(p) {
      const { names } = p.catalogue.unmapped('New');
      p.row(p.host().account, { names }, { used: p.random.int(1, 20) });
      p.expect({ class: 'service not mapped', how: this.how, service: names });
    },
  },
];

export const trialExcluded: Case[] = [
  {
    how: 'a plan of the version trial',
    plant(p) {
      const { names } = p.catalogue.unmapped('Sample', 'trial');
      p.row(p.host().account, { names }, { used: 5 });
      p.expect({ class: 'trial excluded', how: this.how, service: names });
    },
  },
  ...['NFR', 'Not for Resale', 'Trial 30'].map(
    (words): Case => ({
      how: `a plan whose name says ${words}`,
      plant(p) {
        const { names } = p.catalogue.unmapped(`Internal ${words}`);
        p.row(p.host().account, { names }, { used: 5 });
        p.expect({ class: 'trial excluded', how: this.how, service: names });
      },
    }),
  ),
];

export const mappingDrift: Case[] = [
  {
    how: 'the vendor account was called otherwise',
    plant(p) {
      const { account, company } = p.fresh();
      p.map(account, [{ company }], { name: `${account.customer.name} Holding` });
      p.expect({ class: 'mapping drift', how: this.how, customerId: account.id });
    },
  },
  {
    how: 'the company was called otherwise',
    plant(p) {
      const { account, company } = p.fresh();
      p.map(account, [{ company: { id: company.id, name: `${company.name} of old` } }]);
      p.expect({ class: 'mapping drift', how: this.how, customerId: account.id });
    },
  },
  {
    how: 'the product was called otherwise',
    plant(p) {
      const sold = p.catalogue.unmapped('Renamed');
      p.catalogue.map(sold.names, [{ sold, name: 'TM-OLD-NAME' }]);
      p.row(p.host().account, sold, { used: 0, provisioned: 0 });
      p.expect({ class: 'mapping drift', how: this.how, service: sold.names });
    },
  },
  {
    how: 'the product is not in the PSA any more',
    plant(p) {
      const sold = p.catalogue.unmapped('Deleted');
      p.catalogue.map(sold.names, [
        { sold: { ...sold, productId: 880_000 + sold.productId }, name: 'TM-GONE' },
      ]);
      p.row(p.host().account, sold, { used: 0, provisioned: 0 });
      p.expect({ class: 'mapping drift', how: this.how, service: sold.names });
    },
  },
  {
    how: 'the product is not active any more',
    plant(p) {
      const host = p.host();
      const sold = p.catalogue.special('Retired');
      p.catalogue.recordOf(sold).inactiveFlag = true;
      p.row(host.account, sold, { used: 3 });
      p.line(host.agreement, sold, 3);
      p.expect({ class: 'mapping drift', how: this.how, service: sold.names });
    },
  },
];
