const DAY = 86_400_000;

/**
 * The condition for records changed since a moment, ms since the epoch.
 *
 * Inferred: `lastUpdated` is what the vendor's own examples compare, and clients use it on these lists, but no
 * document names it per list; a service that does not know it answers 400 and the list is then read whole.
 * Written as a bare day, one day early: a self-hosted 2026.3 takes no ISO time and finds nothing for ">= today"
 * (connectwise.md 4), and the server's day may not be UTC's. Reading a record twice does no harm.
 */
export function changedSinceCondition(since: number): string {
  const day = new Date(since - DAY).toISOString().slice(0, 10);
  return `lastUpdated>[${day}]`;
}
