import { outputs } from '../additions';
import { info } from '../companies';
import { firstDay, restDate } from '../dates';
import type { Prng } from '../prng';
import type { CwRecord } from '../types';
import type { Catalogue } from './catalogue';
import type { PlantedCompany, Sold } from './types';

export interface AgreementWish {
  from?: string;
  /** Its last day; absent: none. */
  to?: string;
  status?: 'Active' | 'Cancelled' | 'Expired' | 'Inactive';
  /** As the PSA calls it; "Monthly" unless it is said. */
  cycle?: string;
  parent?: CwRecord;
}
export interface LineWish {
  from?: string;
  to?: string;
  price?: number;
  included?: number;
  billCustomer?: 'DoNotBill' | 'NoCharge';
}
/** Autotask alone: units of a bundle bill each of its services. */
export interface BundleLine {
  id: number;
  agreement: CwRecord;
  sold: Sold[];
  units: number;
}

const MONTHS: Record<string, number> = { Monthly: 1, Quarterly: 3, Annual: 12 };

/** Agreements and their lines, in ConnectWise's shapes; autotask.ts makes contracts of them. */
export class Books {
  #nextAgreement = 812;
  #nextLine = 70_011;
  readonly agreements: CwRecord[] = [];
  readonly additions: Record<number, CwRecord[]> = {};
  readonly bundles: BundleLine[] = [];

  constructor(
    readonly random: Prng,
    readonly today: string,
    readonly catalogue: Catalogue,
  ) {}

  agreement({ record: owner }: PlantedCompany, wish: AgreementWish = {}): CwRecord {
    const { random, today } = this;
    const id = this.#nextAgreement;
    this.#nextAgreement += random.int(1, 6);
    const { from = firstDay(today, -random.int(10, 40)), to, status = 'Active', cycle = 'Monthly' } = wish;
    const record: CwRecord = {
      id,
      name: `${random.pick(['Managed Services', 'Managed Security', 'Complete Care'])} ${id}`,
      type: { id: 3, name: 'Managed Services' },
      company: { id: owner.id, identifier: owner.identifier, name: owner.name },
      contact: { id: owner.id + 100_000, name: 'Robin Vale' },
      ...(wish.parent ? { parentAgreement: { id: wish.parent.id, name: wish.parent.name } } : {}),
      location: { id: 2, name: 'Head Office' },
      department: { id: 10, name: 'Services' },
      startDate: restDate(from),
      noEndingDateFlag: to === undefined,
      ...(to === undefined ? {} : { endDate: restDate(to) }),
      cancelledFlag: status === 'Cancelled',
      billingCycle: { id: 2, name: cycle },
      billAmount: 0,
      prorateFlag: false,
      invoiceProratedAdditionsFlag: false,
      periodType: 'Current',
      nextInvoiceDate: restDate(firstDay(today, 1)),
      agreementStatus: status,
      _info: info(random, today),
    };
    this.agreements.push(record);
    this.additions[id] = [];
    return record;
  }

  line(agreement: CwRecord, sold: Sold, quantity: number, wish: LineWish = {}): CwRecord {
    const { random, today } = this;
    const product = this.catalogue.recordOf(sold);
    const { from = firstDay(today, -random.int(2, 9)), to, price = sold.price, included = 0 } = wish;
    const lines = this.additions[agreement.id] ?? [];
    const id = this.#nextLine;
    this.#nextLine += random.int(1, 5);
    const record: CwRecord = {
      id,
      product: { id: product.id, identifier: product.identifier, serializedFlag: false },
      quantity,
      lessIncluded: included,
      unitPrice: price,
      unitCost: Math.round(price * 60) / 100,
      billCustomer: wish.billCustomer ?? 'Billable',
      effectiveDate: restDate(from),
      ...(to === undefined ? {} : { cancelledDate: restDate(to) }),
      taxableFlag: true,
      serialNumber: '',
      invoiceDescription: product.description,
      agreementId: agreement.id,
      description: product.description,
      uom: 'Each',
      ...outputs(quantity, included, price, 0),
      sequenceNumber: lines.length + 1,
      agreementStatus: agreement.agreementStatus,
      _info: info(random, today),
    };
    lines.push(record);
    return record;
  }

  /** Months of the billing cycle that all agreements in effect of a company have; null: they differ, or there is none. */
  cycleOf(companyId: number): number | null {
    const inEffect = this.agreements.filter(
      ({ company, startDate, endDate, cancelledFlag, agreementStatus }) =>
        (company as { id: number }).id === companyId &&
        String(startDate).slice(0, 10) <= this.today &&
        (endDate === undefined || String(endDate).slice(0, 10) >= this.today) &&
        cancelledFlag !== true &&
        agreementStatus === 'Active',
    );
    const names = new Set(inEffect.map(({ billingCycle }) => (billingCycle as { name: string }).name));
    const [only = ''] = names;
    return names.size === 1 ? (MONTHS[only] ?? null) : null;
  }

  /** Autotask alone. */
  bundle(agreement: CwRecord, sold: Sold[], units: number): void {
    const id = this.#nextLine;
    this.#nextLine += 1;
    this.bundles.push({ id, agreement, sold, units });
  }
}
