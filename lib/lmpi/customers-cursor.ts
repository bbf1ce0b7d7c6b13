import { z } from 'zod';

/** The first year in which a customer may have been created (lmpi.md 2.2). */
export const FIRST_YEAR = 2000;
export const PAGE_SIZE = 100;
/** Of one window: 50,000 customers. A list that never ends is a fault of the service. */
export const MOST_PAGES = 500;

/** How far reading the customers came. */
export interface CustomersPosition {
  /** End of the newest window, ms since the epoch; fixed at the start so that pages do not move. */
  end: number;
  /** Null: one window over all years. Otherwise the year whose window is being read. */
  year: number | null;
  page: number;
  /** Records seen in this window. */
  seen: number;
}

const DAY = 86_400_000;

export const firstPosition = (now: number): CustomersPosition => ({
  end: Math.floor(now / DAY) * DAY + DAY,
  year: null,
  page: 1,
  seen: 0,
});

/** The created dates between which the position's window lies. Bounds may be exclusive, so years overlap a second. */
export function windowOf({ end, year }: CustomersPosition): { from: Date; to: Date } {
  if (year === null) return { from: new Date(Date.UTC(FIRST_YEAR, 0, 1)), to: new Date(end) };
  return {
    from: new Date(Date.UTC(year, 0, 1) - 1000),
    to: new Date(Math.min(end, Date.UTC(year + 1, 0, 1))),
  };
}

/** The first of the yearly windows, newest year first. */
export const firstYear = (position: CustomersPosition): CustomersPosition => ({
  ...position,
  year: new Date(position.end - 1).getUTCFullYear(),
  page: 1,
  seen: 0,
});

/** The window after this one; null when there is none. */
export function nextWindow(position: CustomersPosition): CustomersPosition | null {
  if (position.year === null || position.year <= FIRST_YEAR) return null;
  return { ...position, year: position.year - 1, page: 1, seen: 0 };
}

const shape = z.object({
  end: z.number().int().positive(),
  year: z.number().int().nullable(),
  page: z.number().int().positive(),
  seen: z.number().int().nonnegative(),
});

export const writeCursor = (position: CustomersPosition | null): string | null =>
  position === null ? null : JSON.stringify(position);

/** Null for a cursor that is not one of ours: reading starts over, which costs time and nothing else. */
export function readCursor(cursor: string | null): CustomersPosition | null {
  if (cursor === null) return null;
  try {
    return shape.safeParse(JSON.parse(cursor)).data ?? null;
  } catch {
    return null;
  }
}
