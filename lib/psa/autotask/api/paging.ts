import { z } from 'zod';
import { isTail } from './next-page';

/** Where the next page of a list begins. */
export interface Position {
  /** Which of the entities that make up the list. */
  at: number;
  /** What follows the query's address, from the page before (next-page.ts); null: its first page. */
  next: string | null;
  /** Only records with a higher id are asked for; null: all. */
  above: number | null;
  /** The highest id so far; null: none. */
  last: number | null;
  /** Ids came in ascending order so far. */
  sorted: boolean;
  /** Everything is read, though changes were asked for: the condition was refused. */
  whole: boolean;
  /** How often a next page was refused. */
  restarts: number;
}

export const START: Position = {
  at: 0,
  next: null,
  above: null,
  last: null,
  sorted: true,
  whole: false,
  restarts: 0,
};

const count = z.number().int().nonnegative();
const Kept = z.object({
  at: count,
  next: z.string().refine(isTail).nullable(),
  above: count.nullable(),
  last: count.nullable(),
  sorted: z.boolean(),
  whole: z.boolean(),
  restarts: count,
});

/** The cursor of `ApiPage.next`: the position as JSON. */
export const cursorOf = (position: Position): string => JSON.stringify(position);

/** A cursor of another kind starts the list anew. */
export function positionOf(cursor: string | null): Position {
  try {
    return Kept.parse(JSON.parse(cursor ?? ''));
  } catch {
    return START;
  }
}

/** The position after a page of `ids`; null: that was the last one. `lists`: how many entities make up the list. */
export function following(
  position: Position,
  ids: readonly number[],
  next: string | null,
  lists: number,
): Position | null {
  if (next === null) return position.at + 1 < lists ? { ...START, at: position.at + 1 } : null;
  const before = position.last ?? -1;
  const isSorted = ids.every((id, place) => id > (ids[place - 1] ?? before));
  const last = ids.reduce((highest, id) => Math.max(highest, id), before);
  return { ...position, next, last: last < 0 ? null : last, sorted: position.sorted && isSorted };
}

/** A kept next page is taken back after a while by whom nobody knows; more often than this it is no accident. */
const RESTARTS_AT_MOST = 3;

/**
 * Where to go on when the next page is refused: above the last id, where ids came in order; otherwise at the
 * beginning, because reading a record twice does no harm and leaving one out would. Null: not again.
 */
export const restarted = (position: Position): Position | null =>
  position.next === null || position.restarts >= RESTARTS_AT_MOST
    ? null
    : {
        ...position,
        next: null,
        above: position.sorted ? position.last : null,
        last: position.sorted ? position.last : null,
        sorted: true,
        restarts: position.restarts + 1,
      };
