import { firstDay } from '../dates';
import type { Prng } from '../prng';
import type { AtRecord } from '../types';
import type { TwinLine } from './lines';

/** A bundle on a contract: `units` of each member are billed by it instead of by the members' own lines. */
export interface ContractBundle {
  bundle: AtRecord;
  members: TwinLine[];
  units: number;
  from: string;
  to: string;
}

/** Every second contract that can have one gets a bundle, until there are so many; of the others some do. */
const CERTAIN = 6;

/** Catalogue of bundles, made as they are needed. Their ids are those of services: each kind has its own ids. */
export class BundleMaker {
  #seen = 0;
  readonly bundles: AtRecord[] = [];
  readonly members: AtRecord[] = [];
  readonly made: ContractBundle[] = [];

  constructor(
    readonly random: Prng,
    readonly today: string,
    readonly services: ReadonlyMap<number, AtRecord>,
    /** Whether an addition has a figure: a bundle has to move one. */
    readonly compared: (additionId: number) => boolean,
  ) {}

  /** Moves part or all of one or two lines of a contract in effect onto a bundle; what is billed stays the same. */
  consider(lines: TwinLine[]): void {
    const fit = lines.filter((line) => this.#fits(line, lines));
    const first = fit.find((line) => this.compared(line.addition.id));
    if (!first) return;
    this.#seen += 1;
    if (this.made.length < CERTAIN ? this.#seen % 2 === 0 : !this.random.chance(0.08)) return;
    // In turn: part of two lines, all of one, as much of two as both have.
    const turn = this.made.length % 3;
    const others = fit.filter((line) => line !== first && line.serviceId !== first.serviceId);
    const members = turn === 1 || others.length === 0 ? [first] : [first, this.random.pick(others)];
    const least = Math.min(...members.map((line) => line.units ?? 0));
    const units = turn === 0 ? Math.max(1, Math.floor(least / 3)) : least;
    const from =
      members
        .map((line) => line.from)
        .sort()
        .at(-1) ?? first.from;
    for (const line of members) Object.assign(line, { bundled: units, bundledFrom: from });
    this.made.push({ bundle: this.#bundle(members), members, units, from, to: first.contract.to });
  }

  /** A line of its own product on the contract, in effect this month, open-ended, with whole units. */
  #fits({ addition, serviceId, units, from, to, contract }: TwinLine, lines: TwinLine[]): boolean {
    return (
      units !== null &&
      units >= 2 &&
      Number.isInteger(units) &&
      addition.serialNumber === '' &&
      from <= firstDay(this.today, 0) &&
      to === contract.to &&
      to > this.today &&
      lines.filter((line) => line.serviceId === serviceId).length === 1
    );
  }

  #bundle(members: TwinLine[]): AtRecord {
    const ids = members.map((line) => line.serviceId);
    const services = ids.flatMap((id) => this.services.get(id) ?? []);
    const sum = (field: string): number =>
      Math.round(services.reduce((total, service) => total + Number(service[field]), 0) * 100) / 100;
    const name = `${services.map((service) => service.name).join(' + ')}${ids.length === 1 ? ', as a bundle' : ''}`;
    const known = this.bundles.find((bundle) => bundle.name === name);
    if (known) return known;
    const bundle: AtRecord = {
      id: Math.min(...this.services.keys()) + this.bundles.length,
      name,
      description: `Bundle of ${ids.length === 1 ? 'one service' : 'two services'}`,
      invoiceDescription: name,
      isActive: true,
      periodType: 2,
      billingCodeID: 29_682_801,
      unitPrice: sum('unitPrice'),
      unitCost: sum('unitCost'),
    };
    this.bundles.push(bundle);
    for (const serviceID of ids)
      this.members.push({ id: this.members.length + 1, serviceBundleID: bundle.id, serviceID });
    return bundle;
  }
}
