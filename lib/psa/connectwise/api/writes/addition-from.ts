import { z } from 'zod';
import { compare, ZERO } from '@/lib/model/decimal';
import type { PushWrite } from '@/lib/model/push';
import { parsed } from '../../../api/body';
import type { Connection } from '../connection';
import { requestId } from '../errors';
import { failures } from '../failures';
import { jsonNumber } from './number';
import { additionPath, recordIdOf } from './record-id';

/**
 * What a new addition takes over from the one that it follows: everything of the schema that a person sets
 * (connectwise.md 4, "Addition"), and not what is worked out, nor what makes it another line.
 */
const TAKEN_OVER = [
  ...['unitCost', 'billCustomer', 'taxableFlag', 'serialNumber', 'invoiceDescription', 'description'],
  ...['purchaseItemFlag', 'specialOrderFlag', 'prorateCurrentPeriodFlag', 'invoiceGrouping', 'opportunity'],
  'customFields',
];
const Whole = z.record(z.string(), z.unknown());

type AddLine = Extract<PushWrite, { kind: 'add line' }>;

/** The body of a POST. Fails as `PsaApi` does where the addition to be followed cannot be read: nothing is sent then. */
export async function additionFrom(
  connection: Connection,
  write: AddLine,
  signal: AbortSignal,
): Promise<Record<string, unknown>> {
  const own = {
    product: { id: recordIdOf(write.productId) },
    billCustomer: 'Billable',
    quantity: numberOf(write.quantity),
    effectiveDate: `${write.day}T00:00:00Z`,
    ...(compare(write.included, ZERO) === 0 ? {} : { lessIncluded: numberOf(write.included) }),
    ...(write.unitPrice === null ? {} : { unitPrice: numberOf(write.unitPrice) }),
  };
  if (write.like === null) return own;
  const path = additionPath(write.agreementId, write.like);
  const reply = await connection.get(path, {}, signal);
  // The same keys have just read the product's rows.
  if (reply.status === 404) throw failures.gone('row', requestId(reply));
  if (reply.status !== 200) throw connection.failure(reply, path);
  const old = Whole.safeParse(parsed(reply.text));
  if (!old.success) throw failures.unreadable(requestId(reply));
  const taken = TAKEN_OVER.flatMap((field) => {
    const value = old.data[field];
    return value === undefined || value === null ? [] : [[field, value] as const];
  });
  return { ...own, ...Object.fromEntries(taken) };
}

function numberOf(value: AddLine['quantity']): number {
  const number = jsonNumber(value);
  if (number === null) throw new Error('a number that was never offered');
  return number;
}
