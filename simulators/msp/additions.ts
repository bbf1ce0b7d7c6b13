import { info } from './companies';
import { restDate } from './dates';
import type { AgreementModel, Line } from './internal';
import type { Prng } from './prng';
import type { LineTrap } from './traps';
import type { CwRecord } from './types';

export interface LineWish {
  product: CwRecord;
  /** Undefined: the record has no quantity. */
  quantity: number | undefined;
  trap: LineTrap | null;
  lessIncluded?: number;
  billCustomer?: 'DoNotBill' | 'NoCharge';
  effective: string;
  cancelled?: string;
  price?: number;
  serial?: string;
}

const cents = (value: number): number => Math.round(value * 100) / 100;

/** The fields that ConnectWise works out from quantity and price; outputs, never written by a client. */
export function outputs(quantity: number, lessIncluded: number, price: number, cost: number) {
  const billed = Math.max(0, Math.round((quantity - lessIncluded) * 10_000) / 10_000);
  return {
    billedQuantity: billed,
    extPrice: cents(quantity * price),
    extCost: cents(quantity * cost),
    margin: cents((price - cost) * billed),
    proratePrice: price,
    prorateCost: cost,
    extendedProratePrice: cents(billed * price),
    extendedProrateCost: cents(billed * cost),
  };
}

/** Adds additions to agreements, with ids and sequence numbers in the order of making. */
export class AdditionMaker {
  #nextId = 70_011;

  constructor(
    readonly random: Prng,
    readonly today: string,
  ) {}

  add(agreement: AgreementModel, wish: LineWish): Line {
    const { product } = wish;
    const id = this.#nextId;
    this.#nextId += this.random.int(1, 5);
    const price = wish.price ?? Number(product.price);
    const cost = Number(product.cost);
    const record: CwRecord = {
      id,
      product: { id: product.id, identifier: product.identifier, serializedFlag: product.serializedFlag },
      ...(wish.quantity === undefined ? {} : { quantity: wish.quantity }),
      lessIncluded: wish.lessIncluded ?? 0,
      unitPrice: price,
      unitCost: cost,
      billCustomer: wish.billCustomer ?? 'Billable',
      effectiveDate: restDate(wish.effective),
      ...(wish.cancelled === undefined ? {} : { cancelledDate: restDate(wish.cancelled) }),
      taxableFlag: product.taxableFlag === true,
      serialNumber: wish.serial ?? '',
      invoiceDescription: product.description,
      purchaseItemFlag: false,
      specialOrderFlag: false,
      agreementId: agreement.record.id,
      description: product.description,
      uom: 'Each',
      ...outputs(wish.quantity ?? 0, wish.lessIncluded ?? 0, price, cost),
      sequenceNumber: agreement.lines.length + 1,
      agreementStatus: agreement.record.agreementStatus,
      _info: info(this.random, this.today),
    };
    const line: Line = { record, trap: wish.trap };
    agreement.lines.push(line);
    return line;
  }
}
