import type { PsaKind } from '@/lib/model/records';
import { CompanyMaker } from '../companies';
import { shiftMonths } from '../dates';
import { type Business, businessMaker } from '../names';
import { Prng } from '../prng';
import type { CwRecord, LmpiCustomer } from '../types';
import { type AgreementWish, Books, type LineWish } from './books';
import { Catalogue } from './catalogue';
import { NO_MONEY, worth } from './money';
import { addRows, type Counts } from './report-rows';
import type { Host, MappingWishes, Planted, PlantedAccount, PlantedCompany, ShareWish, Sold } from './types';

/** Months of reports before the one that figures are about. */
export const MONTHS_BEFORE = 4;

/** Writes an MSP's books by hand, and what is wrong with them: nothing, but what a case plants. */
export class Planter {
  readonly random: Prng;
  readonly catalogue: Catalogue;
  readonly books: Books;
  readonly companies: CompanyMaker;
  readonly customers: LmpiCustomer[] = [];
  readonly summaries: Record<string, Record<string, unknown>[]> = {};
  readonly accountMappings: MappingWishes['accounts'] = [];
  readonly faults: Planted[] = [];
  readonly nearMisses: string[] = [];
  readonly month: string;
  readonly #business: () => Business;
  readonly #hosts: Host[] = [];
  readonly #finish: (() => void)[] = [];

  constructor(
    seed: number,
    readonly psa: PsaKind,
    readonly today: string,
  ) {
    this.random = new Prng(seed);
    this.catalogue = new Catalogue(this.random, today);
    this.companies = new CompanyMaker(this.random, today);
    this.books = new Books(this.random, today, this.catalogue);
    this.#business = businessMaker(this.random);
    this.month = shiftMonths(today, -1);
    for (let ago = MONTHS_BEFORE + 1; ago >= 0; ago -= 1) this.summaries[shiftMonths(today, -ago)] = [];
  }

  /** A customer, its company and an agreement, often one that other cases live with. */
  host(): Host {
    const host = this.random.chance(0.5) ? this.#hosts.find(({ company }) => company.cases < 3) : undefined;
    const chosen = host ?? this.fresh();
    if (!host) this.#hosts.push(chosen);
    chosen.company.cases += 1;
    return chosen;
  }

  /** One that nobody else shares. */
  fresh(wish: AgreementWish = {}): Host {
    const business = this.#business();
    const company = this.company(business);
    return {
      company,
      account: this.account(company, business),
      agreement: this.books.agreement(company, wish),
    };
  }

  company(business = this.#business()): PlantedCompany {
    const { record, name } = this.companies.make(business.name, business.place);
    return { id: record.id, name, record, taken: new Set(), cases: 0 };
  }

  /** `company` null: mapped to nobody. */
  account(company: PlantedCompany | null, { name, place } = this.#business()): PlantedAccount {
    const customer: LmpiCustomer = {
      customer_id: this.random.guid(),
      name,
      address: '1 High Street',
      city: place.city,
      state: place.state,
      postal_code: place.postal,
      country: place.country,
      status: 1,
      note: null,
      emergency_email: '',
      created: '2021-03-01T00:00:00Z',
    };
    this.customers.push(customer);
    const account = { customer, id: customer.customer_id.toLowerCase() };
    if (company) this.map(account, [{ company }]);
    return account;
  }

  /** Instead of what it was mapped to before. */
  map(
    account: PlantedAccount,
    to: { company: Pick<PlantedCompany, 'id' | 'name'>; share?: ShareWish }[],
    change: Partial<MappingWishes['accounts'][number]> = {},
  ): void {
    const others = this.accountMappings.filter(({ customerId }) => customerId !== account.id);
    const companies = to.map(({ company, share = { kind: 'all' } }) => ({
      companyId: company.id,
      name: company.name,
      share,
    }));
    const mapping = { customerId: account.id, name: account.customer.name, companies };
    const made = { ...mapping, excluded: null, deleted: false, ...change };
    this.accountMappings.splice(0, Infinity, ...others, made);
  }

  /** A service sold one for one that the company's books do not have yet. */
  service({ company }: Pick<Host, 'company'>): Sold {
    const free = this.catalogue.plain.filter(({ productId }) => !company.taken.has(productId));
    const sold = this.random.pick(free);
    company.taken.add(sold.productId);
    return sold;
  }

  /** A row of the report, this month and before. */
  row({ customer }: PlantedAccount, sold: Pick<Sold, 'names'>, counts: Counts): void {
    addRows(this.summaries, this.month, customer, sold.names, counts);
  }

  line(agreement: CwRecord, sold: Sold, quantity: number, wish: LineWish = {}): CwRecord {
    return this.books.line(agreement, sold, quantity, wish);
  }

  expect(fault: Partial<Planted> & Pick<Planted, 'class' | 'how'>): void {
    this.faults.push({ ...NO_MONEY, ...fault });
  }

  /**
   * Used on no line of the PSA: worth the catalogue's price. How often that is billed an Autotask service says itself; of
   * ConnectWise it is our reading that all agreements in effect of the company have to agree on it.
   */
  expectOfCatalogue(
    fault: Pick<Planted, 'class' | 'how' | 'companyId' | 'productId'>,
    variance: number,
    price: number,
  ): void {
    this.#finish.push(() => {
      const cycle = this.psa === 'autotask' ? 1 : this.books.cycleOf(fault.companyId ?? 0);
      this.expect({ ...fault, ...worth(variance, price, cycle) });
    });
  }

  /** Once everything is planted. */
  finish(): void {
    for (const work of this.#finish.splice(0)) work();
  }

  nearMiss(what: string): void {
    this.nearMisses.push(what);
  }
}
