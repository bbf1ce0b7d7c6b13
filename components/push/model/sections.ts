import { fold, wordsOf } from '@/components/panel/find/fold';
import type { PlannedLine, PushPlan } from '@/lib/model/push';
import { canBeWritten, suggestedOf } from './choices';

/** A customer's lines, in the plan's order. */
export interface Customer {
  id: string;
  name: string;
  lines: readonly PlannedLine[];
}

/** A plan as it is shown; a line never moves to another part while somebody works on it. */
export interface Sections {
  toChoose: readonly PlannedLine[];
  ready: readonly PlannedLine[];
  cannot: readonly PlannedLine[];
}

export function sectionsOf({ lines }: PushPlan): Sections {
  const open = lines.filter(canBeWritten);
  return {
    toChoose: open.filter((line) => suggestedOf(line) === null),
    ready: open.filter((line) => suggestedOf(line) !== null),
    cannot: lines.filter((line) => !canBeWritten(line)),
  };
}

export function customersOf(lines: readonly PlannedLine[]): Customer[] {
  const customers = new Map<string, PlannedLine[]>();
  for (const line of lines) {
    const own = customers.get(line.companyId);
    if (own) own.push(line);
    else customers.set(line.companyId, [line]);
  }
  return [...customers].map(([id, own]) => ({ id, name: own[0]?.companyName ?? '', lines: own }));
}

/** Lines that hold every word, in customer, product, agreement or row. */
export function searched(lines: readonly PlannedLine[], query: string): readonly PlannedLine[] {
  const words = wordsOf(fold(query)).map(({ text }) => text);
  if (words.length === 0) return lines;
  return lines.filter((line) => {
    const own = line.options.flatMap(({ agreementName, lineName }) => [agreementName, lineName]);
    const text = fold([line.companyName, line.productName, ...own].join(' '));
    return words.every((word) => text.includes(word));
  });
}
