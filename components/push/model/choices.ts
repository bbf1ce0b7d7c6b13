import type { Day } from '@/lib/model/calendar';
import type { PlannedLine, PushPlan } from '@/lib/model/push';
import { type Chosen, isAdded, optionOf } from './options';

/** What a person has chosen of a plan. */
export interface Choices {
  /** By the line's id: the option that is meant; null: none yet. */
  picked: ReadonlyMap<string, string | null>;
  /** Lines that are not to be written. */
  leftOut: ReadonlySet<string>;
}

export type Choosing =
  | { do: 'pick'; lineId: string; optionId: string }
  | { do: 'leave'; lineId: string; isOut: boolean }
  | { do: 'leave all'; lineIds: readonly string[]; isOut: boolean }
  | { do: 'take first'; lines: readonly PlannedLine[] }
  | { do: 'begin'; choices: Choices };

export const NO_CHOICES: Choices = { picked: new Map(), leftOut: new Set() };

export const canBeWritten = ({ cannot, options }: PlannedLine): boolean =>
  cannot === null && options.length > 0;

/** What is meant before anybody has said anything; null: a person has to choose. */
export function suggestedOf(line: PlannedLine): string | null {
  const option = optionOf(line, line.suggested);
  return option && !isAdded(option) ? option.id : null;
}

/** The first that changes a row which is there; null: there is no row. */
export const firstOf = ({ options }: PlannedLine): string | null =>
  options.find((option) => !isAdded(option))?.id ?? null;

export const firstChoices = ({ lines }: PushPlan): Choices => ({
  picked: new Map(lines.filter(canBeWritten).map((line) => [line.id, suggestedOf(line)])),
  leftOut: new Set(),
});

export function choose(choices: Choices, action: Choosing): Choices {
  if (action.do === 'begin') return action.choices;
  const picked = new Map(choices.picked);
  const leftOut = new Set(choices.leftOut);
  const leave = (lineId: string, isOut: boolean): unknown =>
    isOut ? leftOut.add(lineId) : leftOut.delete(lineId);
  if (action.do === 'pick') {
    picked.set(action.lineId, action.optionId);
    leftOut.delete(action.lineId);
  }
  if (action.do === 'leave') leave(action.lineId, action.isOut);
  if (action.do === 'leave all') for (const lineId of action.lineIds) leave(lineId, action.isOut);
  if (action.do === 'take first')
    for (const line of action.lines) {
      const first = firstOf(line);
      if (first !== null && (picked.get(line.id) ?? null) === null) picked.set(line.id, first);
    }
  return { picked, leftOut };
}

/** Lines that would be written, in the plan's order. */
export function chosenOf({ lines }: PushPlan, { picked, leftOut }: Choices): Chosen[] {
  return lines.flatMap((line) => {
    if (leftOut.has(line.id) || !canBeWritten(line)) return [];
    const option = optionOf(line, picked.get(line.id) ?? null);
    return option ? [{ line, option }] : [];
  });
}

/** Of another plan of the same, the same line. */
const keyOf = ({ undoes, companyId, productId }: PlannedLine): string =>
  undoes ?? `${companyId} ${productId}`;

/**
 * What was chosen of a plan, in one that was made anew. `day`: the day that was asked for, which then holds for every
 * line that can change on it; null: the usual ones.
 */
export function carriedOver(old: PushPlan, choices: Choices, next: PushPlan, day: Day | null): Choices {
  const before = new Map(old.lines.map((line) => [keyOf(line), line]));
  const picked = new Map<string, string | null>();
  const leftOut = new Set<string>();
  for (const line of next.lines.filter(canBeWritten)) {
    const was = before.get(keyOf(line));
    const option = was ? optionOf(was, choices.picked.get(was.id) ?? null) : null;
    if (was && choices.leftOut.has(was.id)) leftOut.add(line.id);
    const sameRow = option
      ? line.options.filter(
          ({ lineId, agreementId }) => lineId === option.lineId && agreementId === option.agreementId,
        )
      : [];
    const same =
      (day !== null && sameRow.find((one) => one.day === day)) ||
      sameRow.find(({ id }) => id === option?.id) ||
      sameRow[0];
    picked.set(line.id, same?.id ?? suggestedOf(line));
  }
  return { picked, leftOut };
}
