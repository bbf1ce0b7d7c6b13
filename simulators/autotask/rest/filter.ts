import type { AtRecord } from '../../msp/types';
import { compare, OPS } from './compare';
import { refused } from './errors';
import { type FieldMap, fieldOf } from './fields';
import { objectOf, propertiesOf } from './json';

export type Filter = (record: AtRecord) => boolean;

const MOST_VALUES = 500;
/**
 * Reads the `filter` of a query (autotask.md 4, "Query"): conditions and groups, all of which have to hold. At least
 * one is required. Names are known in any case; what is not known is refused.
 */
export function parseFilter(value: unknown, fields: FieldMap, entity: string): Filter {
  if (!Array.isArray(value) || value.length === 0)
    throw refused('The query must contain a filter with at least one condition.');
  if (alternatives(value, false) > MOST_VALUES)
    throw refused(`A query may have ${MOST_VALUES} OR conditions at most.`);
  const parts = value.map((part) => parsePart(part, fields, entity));
  return (record) => parts.every((part) => part(record));
}

function parsePart(value: unknown, fields: FieldMap, entity: string): Filter {
  const { op: given, field, value: wanted, items, udf, ...rest } = propertiesOf(value, 'filter');
  if (Object.keys(rest).length > 0) throw refused(`${Object.keys(rest)[0]} is not known in a filter.`);
  if (udf === true) throw refused('User defined fields are not simulated.');
  const op = String(given ?? '').toLowerCase();
  if (op === 'and' || op === 'or') {
    if (!Array.isArray(items) || items.length === 0) throw refused(`The group "${op}" has no items.`);
    const parts = items.map((item) => parsePart(item, fields, entity));
    return op === 'and'
      ? (record) => parts.every((part) => part(record))
      : (record) => parts.some((part) => part(record));
  }
  const known = OPS.find((one) => one === op);
  if (!known) throw refused(`The operator "${String(given)}" is not known.`);
  if (Array.isArray(items) && items.length > 0) throw refused('Only groups have items.');
  const name = typeof field === 'string' ? fieldOf(fields, field) : null;
  const type = name === null ? undefined : fields[name];
  if (name === null || type === undefined)
    throw refused(`Unable to find ${String(field)} in the ${entity} Entity.`);
  if (known === 'in' || known === 'notin') {
    if (!Array.isArray(wanted) || wanted.length === 0) throw refused(`"${op}" needs a list of values.`);
    if (wanted.length > MOST_VALUES) throw refused(`"${op}" takes ${MOST_VALUES} values at most.`);
    const tests = wanted.map((one) => compare('eq', type, one, name));
    return (record) => (known === 'in') === tests.some((test) => test(record[name]));
  }
  const test = compare(known, type, wanted, name);
  return (record) => test(record[name]);
}

/** Conditions below an `or`, all levels together. */
function alternatives(parts: readonly unknown[], within: boolean): number {
  let count = 0;
  for (const part of parts) {
    const { op, items } = propertiesOf(objectOf(part, 'filter'), 'filter');
    if (Array.isArray(items) && items.length > 0)
      count += alternatives(items, within || String(op).toLowerCase() === 'or');
    else if (within) count += 1;
  }
  return count;
}
