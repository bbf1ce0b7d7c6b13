import { z } from 'zod';
import type { Connection } from './connection';
import { failures } from './failures';
import { type Reading, readRecords } from './reading';
import type { LineFacts, SortOfLine, UnitsFacts } from './sorts';
import { type BilledLine, joinUnits } from './units';
import { readWhere } from './whole';
import { isWithin, nearest, type Window, windowFilter } from './window';

/** The services, or the bundles, of one contract. */
export interface ContractPart {
  lines: BilledLine[];
  problems: string[];
}

interface OfContract {
  contractId: number;
}
const Named = z.object({ contractID: z.number() });

const UNITS_NAMES = { service: 'units row', bundle: 'bundle units row' } as const;

/**
 * The services or the bundles of some contracts, by the contract's id. Units are asked for where there are lines; of
 * lines that have none in the window all are asked for where `isOpen` says that it matters, because one that ended
 * long ago has no units either, and is not one whose units nobody knows.
 */
export async function readPart(
  connection: Connection,
  sort: SortOfLine,
  contractIds: readonly number[],
  window: Window,
  isOpen: (contractId: number) => boolean,
  signal: AbortSignal,
): Promise<Map<number, ContractPart>> {
  const parts = new Map<number, ContractPart>(contractIds.map((id) => [id, { lines: [], problems: [] }]));
  const partOf = (contractId: number | null): ContractPart => {
    const part = contractId === null ? undefined : parts.get(contractId);
    // The answer was asked for by contract: what names another one, or none, is no answer to it.
    if (!part) throw failures.unreadable();
    return part;
  };
  const note = ({ bodies, unusable }: Reading<OfContract, OfContract>): void => {
    for (const { contractId } of bodies) partOf(contractId);
    for (const { record, problem } of unusable) {
      const named = Named.safeParse(record);
      partOf(named.success ? named.data.contractID : null).problems.push(problem);
    }
  };

  const records = await readWhere(connection, sort.lines, 'contractID', contractIds, signal);
  const lines = readRecords(records, sort.lines, sort.line, sort.spareLine);
  note(lines);
  const listed = [...lines.bodies, ...sparesOf(lines)];
  if (listed.length === 0) return parts;

  const join = (
    of: readonly LineFacts[],
    records: readonly unknown[],
    unreadable: readonly LineFacts[],
    counts: (row: UnitsFacts) => boolean,
  ): BilledLine[] => {
    const rows = readRecords(records, sort.units, sort.row, sort.spareRow);
    note(rows);
    const joined = joinUnits(
      of,
      { usable: rows.bodies.filter(counts), unusable: sparesOf(rows) },
      new Set(unreadable.map(({ id }) => id)),
      UNITS_NAMES[sort.sort],
    );
    for (const { contractId, problem } of joined.lost) partOf(contractId).problems.push(problem);
    return joined.lines;
  };

  const withLines = listed.map(({ contractId }) => contractId);
  const more = windowFilter(window);
  const inWindow = await readWhere(connection, sort.units, 'contractID', withLines, signal, more);
  const joined = join(listed, inWindow, sparesOf(lines), (row) => isWithin(window, row));

  const idle = joined.filter(({ contractId, periods }) => periods?.length === 0 && isOpen(contractId));
  const idleIds = new Set(idle.map(({ id }) => id));
  const ever = await readWhere(connection, sort.units, sort.lineField, idleIds, signal);
  const history = new Map(join(idle, ever, [], () => true).map((line) => [line.id, line.periods]));
  for (const line of joined) {
    const periods = idleIds.has(line.id) ? (history.get(line.id) ?? null) : line.periods;
    partOf(line.contractId).lines.push({ ...line, periods: periods && nearest(window, periods) });
  }
  return parts;
}

const sparesOf = <S>({ unusable }: Reading<unknown, S>): S[] =>
  unusable.flatMap(({ spare }) => (spare === null ? [] : [spare]));
