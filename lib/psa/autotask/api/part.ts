import { z } from 'zod';
import type { Connection } from './connection';
import { failures } from './failures';
import { type Reading, readRecords } from './reading';
import type { SortOfLine } from './sorts';
import { type BilledLine, joinUnits } from './units';
import { readWhere } from './whole';
import { isWithin, type Window, windowFilter } from './window';

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

/** The services or the bundles of some contracts, by the contract's id. Units are asked for where there are lines. */
export async function readPart(
  connection: Connection,
  sort: SortOfLine,
  contractIds: readonly number[],
  window: Window,
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

  const withLines = new Set(listed.map(({ contractId }) => contractId));
  const more = windowFilter(window);
  const rowsRead = await readWhere(connection, sort.units, 'contractID', withLines, signal, more);
  const rows = readRecords(rowsRead, sort.units, sort.row, sort.spareRow);
  note(rows);
  const joined = joinUnits(
    listed,
    {
      usable: rows.bodies.filter((row) => isWithin(window, row)),
      unusable: sparesOf(rows),
    },
    new Set(sparesOf(lines).map(({ id }) => id)),
    UNITS_NAMES[sort.sort],
  );
  for (const line of joined.lines) partOf(line.contractId).lines.push(line);
  for (const { contractId, problem } of joined.lost) partOf(contractId).problems.push(problem);
  return parts;
}

const sparesOf = <S>({ unusable }: Reading<unknown, S>): S[] =>
  unusable.flatMap(({ spare }) => (spare === null ? [] : [spare]));
