import { AdditionMaker } from './additions';
import { AgreementMaker } from './agreements';
import type { Catalog } from './catalog';
import { firstDay, lastDay } from './dates';
import type { AgreementModel, Company } from './internal';
import { billProduct, LINE_DECK } from './lines';
import type { Prng } from './prng';
import { sprung } from './subscriptions';
import { AGREEMENT_TRAPS, type AgreementTrap, type LineTrap } from './traps';
import type { CwRecord } from './types';
import { companyUsage, type RowsByMonth } from './usage';

export interface BillingContext {
  random: Prng;
  today: string;
  catalog: Catalog;
  /** Rows of the last closed month. */
  rows: RowsByMonth[string];
  /** Companies whose first agreement gets that many additions. */
  large: Map<Company, number>;
}

/** Agreements and additions of all companies: right ones mostly, every trap at least once. */
export function makeAgreements(context: BillingContext, companies: Company[]): AgreementModel[] {
  const agreements = new AgreementMaker(context.random, context.today);
  const additions = new AdditionMaker(context.random, context.today);
  const usage = companyUsage(context.rows);
  const traps = AGREEMENT_TRAPS.filter((trap) => trap !== 'large agreement');
  const deck: LineTrap[] = [...LINE_DECK];
  const { sold } = context.catalog;

  for (const company of companies) {
    const plain = company.accounts.length > 0 && company.accounts.every((account) => account.trap === null);
    const large = context.large.get(company);
    const trap = plain && large === undefined ? nextTrap() : null;
    const main = agreements.make(company, large === undefined ? null : 'large agreement');
    const second = trap === null ? null : extra(company, main, trap);
    const wanted = wantedProducts(company);
    for (const [identifier, figure] of wanted) {
      const product = context.catalog.byIdentifier.get(identifier);
      if (!product) continue;
      const dealt = plain && !sprung(company) && Number(figure ?? 0) > 3 ? deck.shift() : undefined;
      const special = figure === '0' ? 'over-billed' : dealt;
      const used = figure === null ? 10 : Number(figure);
      billProduct({ additions, random: context.random, today: context.today }, main, product, used, special);
      if (special === 'billed without a row in the report') billUnused(main, wanted);
      if (second && special === undefined) billSecond(second, main, product, used);
    }
    noise(main, context.random.int(2, 7));
    if (second) noise(second, context.random.int(1, 3));
    if (large !== undefined) fill(main, large);
  }
  return agreements.made;

  function nextTrap(): AgreementTrap | null {
    const next = traps.shift();
    return next ?? (context.random.chance(0.15) ? context.random.pick(AGREEMENT_TRAPS.slice(0, -1)) : null);
  }

  function extra(company: Company, main: AgreementModel, trap: AgreementTrap): AgreementModel {
    if (trap === 'child agreement') return agreements.make(company, trap, main);
    if (trap !== 'child of an ended parent') return agreements.make(company, trap);
    return agreements.make(company, trap, agreements.make(company, 'agreement expired'));
  }

  /** Products with usage, or, for a company that no vendor account leads to, one of the vendor's all the same. */
  function wantedProducts(company: Company): [string, string | null][] {
    const used = new Map(usage.get(company));
    for (const entry of company.accounts.flatMap((account) => account.subscriptions))
      if (entry.trap === 'service disappeared' && entry.service.productId !== null)
        used.set(entry.service.productId, used.get(entry.service.productId) ?? null);
    if (used.size > 0) return [...used];
    return context.random.chance(0.5) || company.accounts.length > 0
      ? [[String(sold[context.random.int(0, Math.min(3, sold.length - 1))]?.identifier), null]]
      : [];
  }

  function billSecond(second: AgreementModel, main: AgreementModel, product: CwRecord, used: number): void {
    const grouped = second.trap === 'two agreements with one product' || second.trap?.startsWith('child');
    const part = Math.max(1, Math.floor(used / 3));
    const line = main.lines.at(-1);
    // The two together are right where the first one was.
    if (grouped && line?.trap === 'right' && typeof line.record.quantity === 'number' && used > 3) {
      main.lines.pop();
      additions.add(main, {
        product,
        quantity: used - part,
        trap: 'right',
        effective: firstDay(context.today, -9),
      });
    }
    additions.add(second, { product, quantity: part, trap: null, effective: firstDay(context.today, -8) });
  }

  function billUnused(agreement: AgreementModel, wanted: [string, string | null][]): void {
    const product = sold.find((record) => !wanted.some(([identifier]) => identifier === record.identifier));
    if (!product) return;
    const trap = 'billed without a row in the report';
    additions.add(agreement, { product, quantity: 6, trap, effective: firstDay(context.today, -5) });
  }

  function noise(agreement: AgreementModel, count: number): void {
    const { random, today, catalog } = context;
    for (const product of random.sample(catalog.unrelated, count)) {
      const effective = firstDay(today, -random.int(1, 30));
      additions.add(agreement, {
        product,
        quantity: random.int(1, 60),
        trap: 'unrelated product',
        effective,
      });
    }
    if (random.chance(0.25)) for (let index = 0; index < 3; index += 1) serial(agreement);
  }

  function serial(agreement: AgreementModel): void {
    const { random, today, catalog } = context;
    additions.add(agreement, {
      product: random.pick(catalog.serialised),
      quantity: 1,
      trap: 'serial noise',
      effective: firstDay(today, -random.int(1, 30)),
      serial: `SN-${random.key(10).toUpperCase()}`,
    });
  }

  /** History of price changes and rented devices until the agreement has `count` additions. */
  function fill(agreement: AgreementModel, count: number): void {
    const { random, today, catalog } = context;
    const billed = catalog.sold.filter((record) =>
      agreement.lines.some((line) => (line.record.product as { id: number }).id === record.id),
    );
    for (let index = 0; agreement.lines.length < count; index += 1) {
      const product = billed[index % Math.max(1, billed.length)];
      const month = -3 - Math.floor(index / Math.max(1, billed.length));
      if (index % 2 === 0 || !product || month < -30) serial(agreement);
      else {
        additions.add(agreement, {
          product,
          quantity: random.int(1, 60),
          trap: 'ended',
          effective: firstDay(today, month),
          cancelled: lastDay(today, month),
          price: Math.round(Number(product.price) * 90) / 100,
        });
      }
    }
  }
}
