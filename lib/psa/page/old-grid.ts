/** The longest that a page is taken to show the last record's rows after it moved on to another, in ms. */
const PATIENCE = 10_000;

/** What the page's rows say, and which of them were read. */
export interface Told {
  /** Everything that may belong to a grid, as one text. */
  said: string;
  /** Each row by its element. */
  rows: ReadonlyMap<HTMLElement, string>;
}

/**
 * Tells the old grid that stands for a moment after a change of record: the same rows under another record, also where
 * another list of the page is the next record's already, or some of the rows are gone. `record`: what tells one record
 * from another, null while the page does not say; `read`: the elements of the rows that would carry figures.
 * After a while they are taken to be the new record's own, which may look the same.
 */
export function oldGridGuard(
  now: () => number,
): (record: string | null, told: Told, read?: readonly HTMLElement[]) => boolean {
  let current: { record: string; told: Told } | null = null;
  let old: { told: Told; until: number } | null = null;
  return (record, told, read = []) => {
    if (record === null) return false;
    if (current && current.record !== record) old = { told: current.told, until: now() + PATIENCE };
    current = { record, told };
    if (old === null) return false;
    if (told.said === '' || (now() < old.until && standsStill(old.told, told, read))) return true;
    old = null;
    return false;
  };
}

const standsStill = (old: Told, { said, rows }: Told, read: readonly HTMLElement[]): boolean =>
  said === old.said || (read.length > 0 && read.every((row) => old.rows.get(row) === rows.get(row)));
