import { worth } from '../money';
import type { Case } from './case';

export const usageNotReported: Case[] = [
  {
    how: 'a row that says neither',
    plant(p) {
      const host = p.host();
      const sold = p.service(host);
      p.row(host.account, sold, { used: null, before: 4 });
      p.line(host.agreement, sold, 4);
      const about = { companyId: host.company.id, productId: sold.productId };
      p.expect({ class: 'usage not reported', how: this.how, ...about });
    },
  },
  {
    how: 'one of two rows says neither, and no part is a sum',
    plant(p) {
      const host = p.host();
      const sold = p.service(host);
      p.row(host.account, sold, { used: 3 });
      p.row(host.account, sold, { used: null, before: 1 });
      p.line(host.agreement, sold, 9);
      const about = { companyId: host.company.id, productId: sold.productId };
      p.expect({ class: 'usage not reported', how: this.how, ...about });
    },
  },
  {
    how: 'a row that says neither, of a product that nobody is billed',
    plant(p) {
      const host = p.host();
      const sold = p.service(host);
      p.row(host.account, sold, { used: null, before: null });
      const about = { companyId: host.company.id, productId: sold.productId };
      p.expect({ class: 'usage not reported', how: this.how, ...about });
    },
  },
  {
    how: 'a row whose counts are below 0, which are none',
    plant(p) {
      const host = p.host();
      const [first, second] = [p.service(host), p.service(host)];
      p.row(host.account, first, { used: -5, before: 5 });
      p.row(host.account, second, { used: 5 });
      p.line(host.agreement, first, 9);
      p.line(host.agreement, second, 5);
      const about = { companyId: host.company.id, productId: first.productId };
      p.expect({ class: 'usage not reported', how: this.how, ...about });
    },
  },
  {
    how: 'a row that names no product: it may be of any, so that nothing of the company is compared',
    plant(p) {
      const host = p.fresh();
      const sold = p.service(host);
      p.row(host.account, sold, { used: 5 });
      p.row(host.account, { names: { ...sold.names, productName: '' } }, { used: 5, before: null });
      p.line(host.agreement, sold, 9);
      p.expect({ class: 'usage not reported', how: this.how, companyId: host.company.id });
    },
  },
];

export const overuse: Case[] = [
  {
    how: 'more used than provisioned',
    plant(p) {
      const host = p.host();
      const [sold, used] = [p.service(host), p.random.int(6, 40)];
      p.row(host.account, sold, { used, provisioned: used - p.random.int(1, 5) });
      p.line(host.agreement, sold, used);
      const about = { companyId: host.company.id, productId: sold.productId };
      p.expect({
        class: 'overuse',
        how: this.how,
        customerId: host.account.id,
        service: sold.names,
        ...about,
      });
    },
  },
  {
    how: 'and billed as provisioned, so that it is under-billed too',
    plant(p) {
      const host = p.host();
      const sold = p.service(host);
      p.row(host.account, sold, { used: 20, provisioned: 15 });
      p.line(host.agreement, sold, 15);
      p.expect({ class: 'overuse', how: this.how, customerId: host.account.id, service: sold.names });
      const about = { companyId: host.company.id, productId: sold.productId };
      p.expect({ class: 'under-billed', how: 'overuse', ...about, ...worth(5, sold.price, 1) });
    },
  },
  {
    how: 'of an account that two companies share, once',
    plant(p) {
      const [host, other] = [p.fresh(), p.fresh()];
      const sold = p.service(host);
      const rest = { company: other.company, share: { kind: 'remainder' as const } };
      p.map(host.account, [{ company: host.company, share: { kind: 'percent', of: 50 } }, rest]);
      p.row(host.account, sold, { used: 20, provisioned: 18 });
      p.line(host.agreement, sold, 10);
      p.line(other.agreement, sold, 10);
      p.expect({ class: 'overuse', how: this.how, customerId: host.account.id, service: sold.names });
    },
  },
  {
    how: 'two rows together',
    plant(p) {
      const host = p.host();
      const sold = p.service(host);
      p.row(host.account, sold, { used: 12, provisioned: 10 });
      p.row(host.account, sold, { used: 3, provisioned: 4 });
      p.line(host.agreement, sold, 15);
      p.expect({ class: 'overuse', how: this.how, customerId: host.account.id, service: sold.names });
    },
  },
];

export const shelfware: Case[] = [
  {
    how: 'ten times as many provisioned as used',
    plant(p) {
      const host = p.host();
      const [sold, used] = [p.service(host), p.random.int(3, 9)];
      p.row(host.account, sold, { used, provisioned: used * 10 });
      p.line(host.agreement, sold, used);
      const about = { companyId: host.company.id, productId: sold.productId };
      p.expect({
        class: 'shelfware',
        how: this.how,
        customerId: host.account.id,
        service: sold.names,
        ...about,
      });
    },
  },
  {
    how: 'nothing used of many, and nothing billed',
    plant(p) {
      const host = p.host();
      const sold = p.service(host);
      p.row(host.account, sold, { used: 0, provisioned: 40, before: 0 });
      p.expect({ class: 'shelfware', how: this.how, customerId: host.account.id, service: sold.names });
    },
  },
];

/** Of single accounts; the whole report's is planted in one that is broken (seeded-guards). */
export const reportBroken: Case[] = [
  {
    how: 'the account vanished since the month before: not 0',
    plant(p) {
      const host = p.fresh();
      const sold = p.service(host);
      p.row(host.account, sold, { used: 7, gone: true });
      p.line(host.agreement, sold, 7);
      p.expect({ class: 'report broken', how: this.how, customerId: host.account.id });
    },
  },
];
