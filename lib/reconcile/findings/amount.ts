import type { TraceStep } from '@/lib/model/badge';
import { add, compare, type Decimal, ZERO } from '@/lib/model/decimal';
import type { UsageRow } from '@/lib/model/records';
import { source, step } from '../report';
import { usageWords } from './words';
import type { IndexedWorld } from './world';

/** What rows of one service say together. */
export interface Amount {
  /** Null: no row reports it. */
  used: Decimal | null;
  provisioned: Decimal | null;
  /** Every row reports both. */
  isWhole: boolean;
  /** Accounts that have any of it. */
  accounts: Set<string>;
}

const plus = (a: Decimal | null, b: Decimal | null): Decimal | null =>
  a === null ? b : b === null ? a : add(a, b);
const isSome = (count: Decimal | null): boolean => count !== null && compare(count, ZERO) > 0;

export function amountOf(rows: readonly UsageRow[]): Amount {
  const all: Amount = { used: null, provisioned: null, isWhole: rows.length > 0, accounts: new Set() };
  for (const { used, provisioned, accountId, customer } of rows) {
    all.used = plus(all.used, used);
    all.provisioned = plus(all.provisioned, provisioned);
    all.isWhole &&= used !== null && provisioned !== null;
    if (isSome(used) || isSome(provisioned)) all.accounts.add(accountId ?? customer);
  }
  return all;
}

/** Something is used or provisioned. */
export const isUsed = ({ used, provisioned }: Amount): boolean => isSome(used) || isSome(provisioned);

/** A step for each row that says something, in the report's order. */
export const rowSteps = (world: IndexedWorld, rows: readonly UsageRow[]): TraceStep[] =>
  rows
    .toSorted((a, b) => a.index - b.index)
    .map(({ customer, used, provisioned }) => step(customer, usageWords(used, provisioned), source(world)));
