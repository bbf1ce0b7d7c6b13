import type { AutotaskTruthRow, Msp, TruthRow } from '@/simulators/msp/types';
import type { AutotaskRow } from './autotask-page';
import { type TrueTotal, trueTotal } from './totals';
import { readSentence } from './truth';

/** What a badge has to say. */
export type Wanted = Pick<AutotaskTruthRow, 'used' | 'billed' | 'variance' | 'month'> & {
  /** Null: there is a figure. */
  reason: RegExp | null;
};

/** The words in which each reason of the generator may be put. */
const REASONS: Record<NonNullable<TruthRow['reason']>, RegExp> = {
  unmapped: /^unmapped/,
  ended: /^ended/,
  'starting later': /^starts/,
  'agreement not in effect': /^(contract|agreement|ended|starts)/,
  'not reported': /^not reported/,
  'no report': /^no report/,
  'ambiguous account': /^ambiguous account/,
  'no quantity': /^no quantity/,
};

export interface AutotaskTruth {
  /** By contract. */
  contracts: ReadonlyMap<number, readonly AutotaskTruthRow[]>;
  /** By "service:ID" and "bundle:ID" of the contract's line. */
  wanted: ReadonlyMap<string, Wanted>;
}

export function autotaskTruth({ truth }: Pick<Msp, 'truth'>): AutotaskTruth {
  const lines = Map.groupBy(truth.autotaskRows, recordOf);
  return {
    contracts: Map.groupBy(truth.autotaskRows, ({ contractId }) => contractId),
    wanted: new Map([...lines].map(([record, rows]) => [record, wantedOf(rows)])),
  };
}

export const recordOf = ({ contractServiceId, contractServiceBundleId }: AutotaskTruthRow): string =>
  contractServiceId === null ? `bundle:${contractServiceBundleId}` : `service:${contractServiceId}`;

/** Of a bundle: the figure of its one mapped service; of several a word, which is shared or says what it is. */
function wantedOf(rows: readonly AutotaskTruthRow[]): Wanted {
  const mapped = rows.filter(({ reason }) => reason !== 'unmapped');
  const shown = mapped.length === 0 ? rows : mapped;
  const [first] = shown;
  if (!first) throw new Error('A line without a truth');
  const isShared = shown.every(({ reason }) => reason !== null && reason === first.reason);
  if (shown.length === 1 || isShared)
    return { ...first, reason: first.reason === null ? null : REASONS[first.reason] };
  const none = { used: null, billed: null, variance: null, month: first.month };
  return { ...none, reason: new RegExp(`^bundle of ${rows.length} services`) };
}

/** Said where a row shows another quantity than the record. */
export const DIFFERS = 'This row shows another quantity than the record';

/** What a row of no line of its own may say: a word, and never a number. */
const NO_LINE = /^No figure: line not found\./;

export interface Leniency {
  /** Rows may have no badge yet, or none at all. */
  silent?: boolean;
  /** Services inside a bundle may say that they are no line. */
  members?: boolean;
  /** The rows are not all of their list, so that others may look like them. */
  alone?: boolean;
}

/** Where a row's badge is not what the generator knows to be true; one line each. */
export function mistakesIn(
  rows: readonly AutotaskRow[],
  { wanted }: AutotaskTruth,
  { silent = false, members = false, alone = false }: Leniency = {},
): string[] {
  const alike = Map.groupBy(rows, lookOf);
  return rows.flatMap((row): string[] => {
    const { record, sentences, name, role } = row;
    const right = role === 'record' && record !== null ? wanted.get(record) : undefined;
    // A heading, a sum, a member of a bundle, a record of another kind: no figure belongs to it.
    if (!right)
      return sentences
        .filter((said) => !(members && role === 'member' && NO_LINE.test(said)))
        .map((said) => `a row "${name}" (${role} ${record}) says: ${said}`);
    if (sentences.length === 0) return silent ? [] : [`${record} "${name}" has no badge`];
    if (sentences.length > 1) return [`${record} "${name}" has ${sentences.length} badges`];
    const [said = ''] = sentences;
    // Nothing in the rows tells which of several lines of one service ended when.
    const mayBeAlike = alone || (alike.get(lookOf(row)) ?? []).length > 1;
    if (right.reason && mayBeAlike && NO_LINE.test(said)) return [];
    return agrees(said, right) ? [] : [`${record} "${name}" wants ${inWords(right)}, says: ${said}`];
  });
}

const lookOf = ({ name, units }: AutotaskRow): string => `${name} ${units}`;

export function agrees(sentence: string, wanted: Wanted, against = 'billed'): boolean {
  const said = readSentence(sentence);
  if (wanted.reason) return said.reason !== null && wanted.reason.test(said.reason);
  return (
    said.reason === null &&
    said.used === wanted.used &&
    said.billed === wanted.billed &&
    said.variance === wanted.variance &&
    said.month === monthName(wanted.month) &&
    said.against === against
  );
}

export const inWords = ({ used, billed, variance, reason }: Wanted): string =>
  reason ? String(reason) : `${used} used, ${billed} billed, ${variance}`;

/** A contract's total: every service with a figure once, those of bundles included. */
export const totalOf = (rows: readonly AutotaskTruthRow[]): TrueTotal | null =>
  trueTotal(
    rows.map((row) => ({
      ...row,
      agreementId: row.contractId,
      agreementName: row.contractName,
      additionId: 0,
    })),
  );

/** Whether a badge says that total, or no figure where there is none. */
export function saysTotal(sentence: string, rows: readonly AutotaskTruthRow[]): boolean {
  const said = readSentence(sentence);
  const wanted = totalOf(rows);
  return (['used', 'billed', 'variance'] as const).every((key) => said[key] === (wanted?.[key] ?? null));
}

/** "Oct 2026", without the extension's own calendar. */
const monthName = (month: string): string =>
  new Date(`${month}-15T00:00:00Z`).toLocaleString('en-US', {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });

const figures = (rows: readonly AutotaskTruthRow[]): number =>
  rows.filter(({ variance }) => variance !== null).length;

/** Contracts of most figures first, no two of one name. */
export const richest = ({ contracts }: AutotaskTruth): number[] =>
  [...Map.groupBy(contracts, ([, [row]]) => row?.contractName).values()]
    .flatMap((group) => group.toSorted(([, a], [, b]) => figures(b) - figures(a)).slice(0, 1))
    .toSorted(([, a], [, b]) => figures(b) - figures(a))
    .map(([id]) => id);

/** The fewest contracts in which every trap, every reason, and bundles of every kind are met. */
export function telling({ contracts, wanted }: AutotaskTruth): number[] {
  const seen = new Set<string>();
  return [...contracts]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([id, rows], at) => {
      const marks = rows.flatMap((row) => [
        ...(row.trap?.split('; ') ?? []),
        `${row.reason}`,
        `${recordOf(row).split(':')[0]} ${wanted.get(recordOf(row))?.reason}`,
      ]);
      const isNew = at === 0 || marks.some((mark) => !seen.has(mark));
      for (const mark of marks) seen.add(mark);
      return isNew ? [id] : [];
    });
}

const onlyOnes = <T>(items: readonly T[], key: (item: T) => string): Set<T> =>
  new Set([...Map.groupBy(items, key).values()].flatMap((group) => (group.length === 1 ? group : [])));

/** Contracts that their name and their company's name lead to; of the others a list can say nothing. */
export function namedContracts({ autotask }: Pick<Msp, 'autotask'>): Set<number> {
  const companies = new Set(
    [...onlyOnes(autotask.companies, (one) => `${one.companyName}`)].map(({ id }) => id),
  );
  const recurring = autotask.contracts.filter(
    (one) => one.contractType === 7 && companies.has(Number(one.companyID)),
  );
  const named = onlyOnes(recurring, (one) => `${one.companyID} | ${one.contractName}`);
  return new Set([...named].map(({ id }) => id));
}
