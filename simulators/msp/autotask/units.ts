import { shiftDays } from '../dates';
import type { Prng } from '../prng';
import type { AtRecord } from '../types';
import type { ContractBundle } from './bundles';
import { monthlyPeriods, type Period, splitAt } from './periods';
import { openFrom } from './posted';
import { type DateStyle, dateStyle } from './written';

interface Prices {
  unitPrice: unknown;
  unitCost: unknown;
}

/** ContractServiceUnits and ContractServiceBundleUnits: one row per period, with ids in the order of making. */
export class UnitRows {
  #nextId = 900_101;
  #splits = 0;
  readonly services: AtRecord[] = [];
  readonly bundles: AtRecord[] = [];

  constructor(
    readonly random: Prng,
    readonly today: string,
    readonly catalog: ReadonlyMap<number, AtRecord>,
  ) {}

  /** Some lines were adjusted this month: their current period is two rows. */
  add(line: AtRecord, periods: Period[], prices: Prices): void {
    const style = dateStyle(this.random);
    for (const period of this.#adjusted(periods))
      this.services.push({
        ...this.#row(line, period, style, prices),
        contractServiceID: line.id,
        serviceID: line.serviceID,
        vendorCompanyID: this.catalog.get(Number(line.serviceID))?.vendorCompanyID ?? null,
      });
  }

  addBundle(line: AtRecord, made: ContractBundle, earliest: string): void {
    const style = dateStyle(this.random);
    const from = made.from > earliest ? made.from : earliest;
    for (const period of this.#adjusted(monthlyPeriods(from, made.to, made.units)))
      this.bundles.push({
        ...this.#row(line, period, style, made.bundle as AtRecord & Prices),
        contractServiceBundleID: line.id,
        serviceBundleID: line.serviceBundleID,
      });
  }

  /** The scope of `price` and `cost` is not known (autotask.md 7): here that of the row. Past months are posted (posted.ts). */
  #row(
    line: AtRecord,
    { from, to, units }: Period,
    style: DateStyle,
    { unitPrice, unitCost }: Prices,
  ): AtRecord {
    const cents = (value: unknown): number => Math.round(Number(value ?? 0) * units * 100) / 100;
    const id = this.#nextId;
    this.#nextId += this.random.int(1, 3);
    return {
      id,
      contractID: line.contractID,
      units,
      startDate: style.start(from),
      endDate: style.end(to),
      price: cents(unitPrice),
      cost: cents(unitCost),
      internalCurrencyPrice: cents(unitPrice),
      approveAndPostDate: to < openFrom(Number(line.contractID), this.today) ? `${to}T18:12:00Z` : null,
    };
  }

  #adjusted(periods: Period[]): Period[] {
    const current = periods.find((period) => period.from < this.today && this.today <= period.to);
    if (!current || !this.random.chance(0.15)) return periods;
    this.#splits += 1;
    const last = Number(this.today.slice(8)) - Number(current.from.slice(8));
    const day = shiftDays(current.from, this.random.int(1, last));
    return splitAt(periods, day, current.units + this.random.int(1, 9), this.#splits % 2 === 0);
  }
}
