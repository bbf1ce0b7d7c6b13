import { outputs } from '../../msp/additions';
import type { CwRecord, Msp } from '../../msp/types';
import { invalid, RestError } from './errors';
import { FIELDS, type FieldType, OUTPUTS } from './fields';
import { stamp } from './state';

type Fields = Record<string, unknown>;

/** Characters (connectwise.md 4, "Addition"). */
const LONGEST: Readonly<Record<string, number>> = { serialNumber: 50, invoiceDescription: 6000 };
const REFERENCES = new Set(['product', 'opportunity', 'invoiceGrouping']);

/** Applies a JSON Patch body to a copy (connectwise.md 4, "PATCH body"): bare or slash path, case-sensitive. */
export function patched(record: CwRecord, body: unknown, state: Msp['connectwise']): CwRecord {
  if (!Array.isArray(body))
    throw new RestError(400, 'InvalidObject', 'The body must be an array of operations.');
  const copy: CwRecord = structuredClone(record);
  for (const operation of body as unknown[]) {
    const { op, path, value, ...rest } = objectOf(operation);
    if (typeof path !== 'string') throw invalid('path', 'path is required.');
    if (op !== 'add' && op !== 'replace' && op !== 'remove')
      throw invalid('op', `op ${String(op)} is not known.`);
    if (Object.keys(rest).length > 0) throw invalid('op', 'An operation has op, path and value only.');
    const field = path.replace(/^\//, '');
    if (op === 'remove') {
      if (field === 'product' || field === 'billCustomer') throw invalid(field, `${field} is required.`);
      checkField(field, null, state);
      delete copy[field];
    } else {
      checkField(field, value, state);
      if (value === null) delete copy[field];
      else copy[field] = field === 'product' ? productOf(value, state) : value;
    }
  }
  return computed(copy);
}

/** A new addition from a POST body. */
export function created(
  id: number,
  agreementId: number,
  body: unknown,
  state: Msp['connectwise'],
  now: number,
): CwRecord {
  const given = objectOf(body);
  for (const field of ['product', 'billCustomer']) {
    if (given[field] === undefined || given[field] === null) throw invalid(field, `${field} is required.`);
  }
  for (const [field, value] of Object.entries(given)) checkField(field, value, state);
  const product = productOf(given.product, state);
  const catalog = state.catalog.find((item) => item.id === product.id);
  const defaults = { quantity: 0, lessIncluded: 0, unitPrice: catalog?.price ?? 0, taxableFlag: false };
  return computed({
    ...defaults,
    description: catalog?.description ?? '',
    ...given,
    id,
    agreementId,
    product,
    agreementStatus: 'Active',
    _info: { lastUpdated: stamp(now), updatedBy: 'API' },
  });
}

function checkField(field: string, value: unknown, state: Msp['connectwise']): void {
  if (REFERENCES.has(field)) {
    if (field === 'product') productOf(value, state);
    return;
  }
  if (field === 'customFields') {
    checkCustomFields(value);
    return;
  }
  const type = FIELDS.additions[field];
  if (type === undefined || field.includes('/'))
    throw invalid(field, `${field} is not a field of an addition.`);
  if (OUTPUTS.has(field)) throw invalid(field, `${field} cannot be set.`);
  if (value !== null && !fits(value, type))
    throw invalid(field, `The value of ${field} is of the wrong type.`);
  if (typeof value === 'string' && value.length > (LONGEST[field] ?? Number.POSITIVE_INFINITY))
    throw invalid(field, `${field} is too long.`);
  if (value === null && field === 'billCustomer') throw invalid(field, `${field} is required.`);
}

/** The whole list is sent, each with its id (connectwise.md 4, "PATCH body"). */
function checkCustomFields(value: unknown): void {
  if (value === null) return;
  if (!Array.isArray(value)) throw invalid('customFields', 'customFields must be sent as a whole.');
  for (const one of value as unknown[]) {
    if (typeof objectOf(one).id !== 'number') throw invalid('customFields', 'A custom field needs its id.');
  }
}

function fits(value: unknown, type: FieldType): boolean {
  if (typeof type !== 'string') return typeof value === 'string' && type.includes(value);
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'flag') return typeof value === 'boolean';
  if (typeof value !== 'string') return false;
  return type !== 'date' || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value);
}

function productOf(value: unknown, state: Msp['connectwise']): { id: number; identifier: unknown } {
  const { id, identifier } = objectOf(value);
  const item = state.catalog.find((candidate) =>
    id === undefined ? candidate.identifier === identifier : candidate.id === id,
  );
  if (!item) throw invalid('product', 'The product does not exist.');
  return { id: item.id, identifier: item.identifier };
}

/** Works the outputs out anew, where the record carries them. */
function computed(record: CwRecord): CwRecord {
  const number = (field: string): number => Number(record[field] ?? 0);
  const fresh = outputs(number('quantity'), number('lessIncluded'), number('unitPrice'), number('unitCost'));
  for (const [field, value] of Object.entries(fresh)) {
    if (field in record) record[field] = value;
  }
  return record;
}

export function objectOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RestError(400, 'InvalidObject', 'An object was expected.');
  return value as Fields;
}
