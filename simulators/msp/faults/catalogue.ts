import { info } from '../companies';
import { FULL } from '../priceList';
import type { Prng } from '../prng';
import type { CwRecord, LmpiServicePlan } from '../types';
import type { MappingWishes, RuleWish, ServiceNames, ShareWish, Sold } from './types';

interface SpecialWish {
  basis?: 'used' | 'provisioned' | 'higher';
  rule?: RuleWish;
}

/** Products, service plans and their mappings. Every vendor service and product is sold under names of its own. */
export class Catalogue {
  #nextProduct = 501;
  #named = 0;
  readonly products: CwRecord[] = [];
  readonly plans: LmpiServicePlan[] = [];
  readonly mappings: MappingWishes['services'] = [];
  /** Sold one for one: what is used is billed. */
  readonly plain: Sold[];
  /** Never billed with a vendor service. */
  readonly unrelated: Sold;

  constructor(
    readonly random: Prng,
    readonly today: string,
  ) {
    this.plain = FULL.map(([productName, plan, unit, id, description, price]) => {
      const sold = this.#sell({ productName, plan, unit }, this.product(id, description, price));
      this.map(sold.names, [{ sold }]);
      return sold;
    });
    this.unrelated = this.#sell(
      { productName: '', plan: '', unit: '' },
      this.product('MS-SEAT', 'Managed workstation', 38),
    );
  }

  /** A service and product of their own, mapped to each other. */
  special(what: string, { basis, rule }: SpecialWish = {}): Sold {
    const sold = this.unmapped(what);
    this.map(sold.names, [{ sold, rule }], basis);
    return sold;
  }

  /** The same, mapped to nothing yet. */
  unmapped(what: string, version: 'full' | 'trial' = 'full'): Sold {
    this.#named += 1;
    const names = {
      productName: `${what} ${this.#named}`,
      plan: `${what} plan ${this.#named}`,
      unit: 'Seats',
    };
    const price = this.random.int(100, 2500) / 100;
    const id = `TM-X-${String(this.#named).padStart(3, '0')}`;
    return this.#sell(names, this.product(id, `${what}, special ${this.#named}`, price), version);
  }

  product(identifier: string, description: string, price: number): CwRecord {
    const id = this.#nextProduct;
    this.#nextProduct += this.random.int(1, 4);
    const record: CwRecord = {
      id,
      identifier,
      description,
      inactiveFlag: false,
      subcategory: { id: 12, name: 'Security' },
      type: { id: 4, name: 'Managed Services' },
      category: { id: 2, name: 'Services' },
      productClass: 'Agreement',
      serializedFlag: false,
      unitOfMeasure: { id: 1, name: 'Each' },
      price,
      cost: Math.round(price * 60) / 100,
      taxableFlag: true,
      customerDescription: description,
      recurringFlag: false,
      _info: info(this.random, this.today),
    };
    this.products.push(record);
    return record;
  }

  recordOf(sold: Sold): CwRecord {
    const record = this.products.find(({ id }) => id === sold.productId);
    if (!record) throw new Error(`No product ${sold.productId}`);
    return record;
  }

  map(
    names: ServiceNames,
    feeds: { sold: Sold; share?: ShareWish; rule?: RuleWish | undefined; name?: string | null }[],
    basis: SpecialWish['basis'] = 'used',
  ): void {
    this.mappings.push({
      ...names,
      basis,
      excluded: null,
      feeds: feeds.map(({ sold, share = { kind: 'all' }, rule = {}, name = null }) => ({
        productId: sold.productId,
        name,
        share,
        rule,
      })),
    });
  }

  exclude(names: ServiceNames): void {
    this.mappings.push({ ...names, basis: 'used', feeds: [], excluded: 'given away' });
  }

  #sell(names: ServiceNames, record: CwRecord, version: 'full' | 'trial' = 'full'): Sold {
    if (names.plan !== '') this.#list(names, version);
    const { id, identifier, price } = record;
    return { names, identifier: String(identifier), productId: id, price: Number(price) };
  }

  #list({ productName, plan }: ServiceNames, version: 'full' | 'trial'): void {
    this.plans.push({
      service_plan_id: this.random.guid(),
      name: plan,
      product: productName,
      product_code: this.random.key(9).toUpperCase(),
      version,
      initial_license_period_month: 1,
      data_center_code: '22',
      data_center: 'USA',
      auto_renewal: version === 'full',
    });
  }
}
