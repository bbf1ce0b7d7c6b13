import type { ProductSight, PushWrite } from '@/lib/model/push';
import type { WriteEntity } from '../rights';
import { SORTS } from '../sorts';
import { recordOf } from './record-of';

/** The body of an adjustment: exactly these fields, never `allowRepeatService` (autotask.md 4). */
export interface Adjustment {
  entity: WriteEntity;
  body: {
    contractID: number;
    contractServiceID?: number;
    serviceID?: number;
    contractServiceBundleID?: number;
    serviceBundleID?: number;
    unitChange: number;
    /** The wanted calendar day: its time is cut off without a zone (autotask.md 4, "Dates"). */
    effectiveDate: string;
  };
}

/** What a write sends. Throws for what Autotask does not have, which `ways` never offers. */
export function requestOf(write: PushWrite): Adjustment {
  if (write.kind !== 'adjust units' && write.kind !== 'add line')
    throw new Error(`Autotask has no such write: ${write.kind}`);
  const { sort, recordId: product } = recordOf(write.productId);
  const { adjustments, lineField, productField } = SORTS[sort];
  const [named, change] =
    write.kind === 'add line'
      ? [{ [productField]: product }, write.quantity]
      : [{ [lineField]: recordOf(write.lineId).recordId }, write.change];
  const unitChange = Number(change);
  if (!Number.isInteger(unitChange)) throw new Error('a number that was never offered');
  return {
    entity: adjustments,
    body: {
      contractID: recordOf(write.agreementId).recordId,
      ...named,
      unitChange,
      effectiveDate: `${write.day}T00:00:00.000Z`,
    },
  };
}

/** The request in words, as a person who knows the API reads it. */
export function describe(write: PushWrite, sight: ProductSight): string {
  const { entity, body } = requestOf(write);
  const { contractID, unitChange, effectiveDate, ...named } = body;
  const [[field, id] = ['', '']] = Object.entries(named);
  const signed = `${unitChange < 0 ? '' : '+'}${unitChange}`;
  const line = write.kind === 'adjust units' && sight.find(({ lineId }) => lineId === write.lineId);
  const now = line && line.quantity !== null ? ` (${line.quantity} now)` : '';
  return `POST ${entity}: contractID ${contractID}, ${field} ${id}, unitChange ${signed}${now}, effectiveDate ${effectiveDate.slice(0, 10)}`;
}
