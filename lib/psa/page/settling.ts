/** ms for which a heading has to have stood beside an address; less than the note waits before it says anything. */
const SETTLED = 1200;

/** Whether what is told now was told first only a moment ago, so that it may still be the last record's. */
export function settling(now: () => number): (told: string) => boolean {
  let first = { told: '', at: Number.NEGATIVE_INFINITY };
  return (told) => {
    if (told !== first.told) first = { told, at: now() };
    return now() - first.at < SETTLED;
  };
}
