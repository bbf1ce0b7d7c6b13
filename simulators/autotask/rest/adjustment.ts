import type { AtRecord, AutotaskState } from '../../msp/types';
import { instant } from './compare';
import { refused } from './errors';
import { FIELDS, type FieldMap, fieldOf } from './fields';
import { objectOf } from './json';
import type { LineKind } from './kinds';

/** What a body asks for, with the records that it names. */
export interface Adjustment {
  contract: AtRecord;
  /** The service or bundle. */
  item: AtRecord;
  /** Null: to be added to the contract. */
  line: AtRecord | null;
  /** As written: its time is cut off, without a zone (autotask.md 4, "Dates"). */
  day: string;
  unitChange: number;
  price: number | null;
}

/** Reads and checks a body. It names a line, or a contract and a service; ids that lead nowhere are refused. */
export function readAdjustment(
  body: unknown,
  pathContract: number | null,
  kind: LineKind,
  state: AutotaskState,
): Adjustment {
  const given = checked(body, FIELDS[kind.entity]);
  const day = given.effectiveDate;
  if (typeof day !== 'string') throw refused('Missing Required Field: effectiveDate.');
  const { unitChange = null, adjustedUnitPrice = null } = given;
  if (unitChange === null && adjustedUnitPrice === null) throw refused('Missing Required Field: unitChange.');
  if (unitChange !== null && !Number.isInteger(unitChange))
    throw refused('unitChange must be a whole number.');
  const contractId = contractOf(given, pathContract);
  const named = given[kind.lineId] ?? null;
  const itemId = given[kind.itemId] ?? null;
  if (named === null && (contractId === null || itemId === null))
    throw refused(`Missing Required Field: ${kind.lineId}, or both contractID and ${kind.itemId}.`);

  const lines = state[kind.lines].filter(
    (one) =>
      (named === null || one.id === named) &&
      (contractId === null || one.contractID === contractId) &&
      (itemId === null || one[kind.itemId] === itemId),
  );
  const line = given[kind.repeat] === true && named === null ? null : (lines[0] ?? null);
  if (named !== null && line === null) throw refused(`The ${kind.lineId} ${named} does not exist.`);
  const item = find(state[kind.catalog], line?.[kind.itemId] ?? itemId, kind.itemId);
  const contract = find(state.contracts, line?.contractID ?? contractId, 'contractID');
  if (contract.contractType !== 7) throw refused('The contract must be a Recurring Service contract.');
  if (contract.status !== 1) throw refused('The contract is not active.');
  if (line === null && item.isActive === false) throw refused(`The ${kind.itemId} ${item.id} is not active.`);
  return {
    contract,
    item,
    line,
    day: day.slice(0, 10),
    unitChange: Number(unitChange ?? 0),
    price: typeof adjustedUnitPrice === 'number' ? adjustedUnitPrice : null,
  };
}

function contractOf(given: Record<string, unknown>, pathContract: number | null): unknown {
  const own = given.contractID ?? null;
  if (pathContract !== null && own !== null && own !== pathContract)
    throw refused('The contractID does not match the contract of the address.');
  return pathContract ?? own;
}

function find(records: AtRecord[], id: unknown, name: string): AtRecord {
  const record = records.find((one) => one.id === id);
  if (!record) throw refused(`The ${name} ${String(id)} does not exist.`);
  return record;
}

/** The body by the service's own names; unknown names and values of a wrong type are refused. */
export function checked(body: unknown, fields: FieldMap): Record<string, unknown> {
  const entries = Object.entries(objectOf(body, 'The body')).map(([key, value]): [string, unknown] => {
    const name = fieldOf(fields, key);
    if (name === null) throw refused(`${key} is not a field of this entity.`);
    if (value !== null && !fits(value, fields[name]))
      throw refused(`The value of ${name} is of the wrong type.`);
    return [name, value];
  });
  return Object.fromEntries(entries);
}

function fits(value: unknown, type: FieldMap[string] | undefined): boolean {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'flag') return typeof value === 'boolean';
  return typeof value === 'string' && (type !== 'date' || instant(value) !== null);
}
