/** The longest that a page is taken to show the last record's rows after it moved on to another, in ms. */
const PATIENCE = 10_000;

/**
 * Tells the old grid that stands for a moment after a change of record: the same rows under another record.
 * `record`: what tells one record from another, null while the page does not say; `said`: what the rows say.
 * After a while they are taken to be the new record's own, which may look the same.
 */
export function oldGridGuard(now: () => number): (record: string | null, said: string) => boolean {
  let current: { record: string; said: string } | null = null;
  let old: { said: string; until: number } | null = null;
  return (record, said) => {
    if (record === null) return false;
    if (current && current.record !== record) old = { said: current.said, until: now() + PATIENCE };
    current = { record, said };
    if (old === null || said === '' || (said === old.said && now() < old.until)) return old !== null;
    old = null;
    return false;
  };
}
