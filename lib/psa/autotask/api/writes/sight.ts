import type { z } from 'zod';
import type { Day } from '@/lib/model/calendar';
import { ZERO } from '@/lib/model/decimal';
import { daysOf, quantityOn } from '@/lib/model/line-day';
import type { LineSight, ProductSight } from '@/lib/model/push';
import type { Agreement, LinePeriod } from '@/lib/model/records';
import type { Catalog } from '../catalog';
import type { Connection } from '../connection';
import { failures } from '../failures';
import { EVERYTHING, type Filter } from '../query';
import { readRecords } from '../reading';
import { key } from '../records';
import type { Entity } from '../rights';
import { type LineFacts, SORTS, type SortOfLine, type UnitsFacts } from '../sorts';
import { type BilledLine, joinUnits } from '../units';
import { mustSeeContracts } from '../visible';
import { readWhere, readWhole } from '../whole';
import { recordOf } from './record-of';

export interface SightParts {
  connection: Connection;
  catalog: Catalog;
}

/**
 * The services, or the bundles, of one product on a contract: two requests, with all periods, because the last posted one
 * may be long ago. Throws `psa.unreadable` where anything of them cannot be read or told apart.
 */
export async function readSight(
  { connection, catalog }: SightParts,
  agreement: Agreement,
  productId: string,
  day: Day,
  signal: AbortSignal,
): Promise<ProductSight> {
  const { recordId: contractId } = recordOf(agreement.id);
  const { recordId: product, sort: name } = recordOf(productId);
  const sort = SORTS[name];
  const filter: Filter[] = [
    { op: 'eq', field: 'contractID', value: contractId },
    { op: 'eq', field: sort.productField, value: product },
  ];
  const isOurs = (one: { contractId: number; productId: number | null }): boolean =>
    one.contractId === contractId && (one.productId === product || one.productId === null);
  const [lineRecords, rowRecords] = await Promise.all([
    readWhole(connection, sort.lines, filter, signal),
    readWhole(connection, sort.units, filter, signal),
  ]);
  const lines = readable(lineRecords, sort.lines, sort.line).filter(isOurs);
  const named = readable(rowRecords, sort.units, sort.row);
  const rows = [...named, ...(await unnamed(connection, sort, lines, named, signal))].filter(isOurs);
  const joined = joinUnits(lines, { usable: rows, unusable: [] }, new Set(), sort.units);
  if (joined.lost.length > 0) throw failures.unreadable();
  if (joined.lines.length === 0) await mustSeeContracts(connection, EVERYTHING, signal);
  const facts = await (name === 'bundle' ? catalog.bundles : catalog.services).of(
    joined.lines.some(({ unitPrice }) => unitPrice === null) ? [product] : [],
    signal,
  );
  return joined.lines
    .sort((a, b) => a.id - b.id)
    .map((line) => ({
      ...sightOf(line, lastPosted(line, rows), day),
      lineId: key(line.id, name),
      productId,
      unitPrice: line.unitPrice ?? facts.get(product)?.unitPrice ?? null,
    }));
}

function readable<B>(records: readonly unknown[], entity: Entity, schema: z.ZodType<B>): B[] {
  const { bodies, unusable } = readRecords(records, entity, schema);
  if (unusable.length > 0) throw failures.unreadable();
  return bodies;
}

/** A row may name its line alone, and not the product (autotask.md 4): asked for where a line has no row otherwise. */
async function unnamed(
  connection: Connection,
  sort: SortOfLine,
  lines: readonly LineFacts[],
  rows: readonly UnitsFacts[],
  signal: AbortSignal,
): Promise<UnitsFacts[]> {
  const without = lines.filter(({ id }) => !rows.some(({ lineId }) => lineId === id || lineId === null));
  const ids = without.map(({ id }) => id);
  const records = await readWhere(connection, sort.units, sort.lineField, ids, signal);
  return readable(records, sort.units, sort.row);
}

const lastPosted = ({ id }: BilledLine, rows: readonly UnitsFacts[]): Day | null =>
  rows
    .filter(({ posted, lineId }) => posted && (lineId === id || lineId === null))
    .reduce<Day | null>((last, { to }) => (last === null || to > last ? to : last), null);

function sightOf(
  line: BilledLine,
  postedTo: Day | null,
  day: Day,
): Omit<LineSight, 'lineId' | 'productId' | 'unitPrice'> {
  const all = line.periods ?? [];
  const days = daysOf(all);
  // Those that may still be changed, besides the day's own and all later ones.
  const periods = all.filter(({ to }) => to >= day || postedTo === null || to > postedTo);
  mustBeClear(periods);
  return {
    quantity: quantityOn({ quantity: null, periods: all }, day),
    included: ZERO,
    // Nothing on a line says that it is free: its price does.
    billable: 'Billable',
    from: days?.first ?? null,
    to: days?.last ?? null,
    version: null,
    periods,
    postedTo,
  };
}

/** Which of two periods that begin together counts nobody can tell, and an adjustment changes one of them. */
function mustBeClear(periods: readonly LinePeriod[]): void {
  for (const { from, quantity } of periods)
    if (periods.some((other) => other.from === from && other.quantity !== quantity))
      throw failures.periodsDiffer(from);
}
