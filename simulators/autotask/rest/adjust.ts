import type { AtRecord } from '../../msp/types';
import { type Adjustment, readAdjustment } from './adjustment';
import type { RouteContext } from './context';
import { json, refused } from './errors';
import type { LineKind } from './kinds';
import { adjustedRows, dayOf } from './splitting';
import type { SimReply } from './types';

/**
 * Changes the units of a service or bundle of a contract from a day on (autotask.md 4, ContractServiceAdjustments).
 * What the contract does not have is added. A repeated request changes them again: there is no key that stops it.
 */
export function answerAdjustment(
  body: unknown,
  pathContract: number | null,
  kind: LineKind,
  context: RouteContext,
): SimReply {
  const { state, options } = context;
  const asked = readAdjustment(body, pathContract, kind, state);
  const { contract, day, unitChange } = asked;
  const line = asked.line ?? newLine(asked, kind, context);
  if (day < dayOf(contract.startDate) || day > dayOf(contract.endDate))
    throw refused('The effective date must be within the contract.');
  const rows = state[kind.units].filter((row) => row[kind.lineId] === line.id);
  const posted = rows.filter(
    (row) => row.approveAndPostDate !== null && row.approveAndPostDate !== undefined,
  );
  if (posted.some((row) => day <= dayOf(row.endDate)))
    throw refused('The effective date cannot be before the last approved and posted period.');

  const plan = adjustedRows(rows, day, unitChange, dayOf(contract.endDate));
  const units = [...plan.changed.map(({ fields }) => fields), ...plan.added].map((fields) => fields.units);
  for (const value of units) {
    if (typeof value !== 'number') continue;
    if (value < 0) throw refused('The number of units cannot be less than 0.');
    if (value === 0 && unitChange !== 0 && !options.zeroUnits)
      throw refused('The number of units cannot be 0.');
  }

  if (asked.price !== null) line.unitPrice = asked.price;
  if (!asked.line) state[kind.lines].push(line);
  for (const { row, fields } of plan.changed) Object.assign(row, fields, amounts(line, fields.units));
  for (const fields of plan.added)
    state[kind.units].push({
      contractID: contract.id,
      [kind.itemId]: line[kind.itemId],
      [kind.lineId]: line.id,
      approveAndPostDate: null,
      ...fields,
      ...amounts(line, fields.units),
      id: context.nextId(),
    });
  const itemId = context.nextId();
  context.wrote({
    kind: 'adjustment',
    at: options.now(),
    entity: kind.entity,
    contractId: contract.id,
    lineId: line.id,
    itemId,
    added: asked.line === null,
    unitChange,
    effectiveDate: day,
  });
  return json(200, { itemId });
}

function newLine({ contract, item, price }: Adjustment, kind: LineKind, context: RouteContext): AtRecord {
  const unitPrice = price ?? item.unitPrice ?? 0;
  return {
    id: context.nextId(),
    contractID: contract.id,
    [kind.itemId]: item.id,
    unitPrice,
    internalCurrencyUnitPrice: unitPrice,
    internalCurrencyAdjustedPrice: unitPrice,
    invoiceDescription: item.invoiceDescription ?? item.name,
    ...(kind.itemId === 'serviceID' ? { unitCost: item.unitCost ?? 0 } : {}),
  };
}

/** As the generator has them: of the whole row, which is a guess (autotask.md 7). */
function amounts(line: AtRecord, units: unknown): Record<string, unknown> {
  if (typeof units !== 'number') return {};
  const cents = (value: unknown): number => Math.round(Number(value ?? 0) * units * 100) / 100;
  const price = cents(line.unitPrice);
  return { price, internalCurrencyPrice: price, cost: cents(line.unitCost) };
}
