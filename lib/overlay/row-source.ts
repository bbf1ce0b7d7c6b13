import type { Input, Output, PageRow } from '@/lib/messaging/protocol';
import type { Badge } from '@/lib/model/badge';
import type { Decimal } from '@/lib/model/decimal';

type Request = Input<'page.rows'>;
type AskRows = (request: Request) => Promise<Output<'page.rows'>>;

export interface RowAnswer {
  badge: Badge | null;
  /** The record's quantity of this row; null where there is none. */
  known: Decimal | null;
}

const MOST_KEPT = 5000;
/** After a failure nothing is asked for this long, however often the page changes. */
export const PAUSE_MS = 5000;
const contentOf = ({ company, agreement, product, description, quantity }: PageRow): string =>
  JSON.stringify([company, agreement, product, description, quantity]);

/**
 * Badges for rows that name their record themselves, kept by what the rows say: a page that only renders again
 * asks nothing. Rows of one company and product are billed as a group, so a row's answer also depends on the
 * other rows of its group, and a group is always asked for as a whole.
 */
export class RowSource {
  readonly #answers = new Map<string, RowAnswer>();
  readonly #waiting = new Set<string>();
  #age = 0;
  #pausedUntil = 0;

  constructor(
    private readonly ask: AskRows,
    private readonly answered: () => void,
    private readonly failed: (thrown: unknown) => void,
  ) {}

  /** What is known of each row by now; undefined: asked for. */
  of(psa: Request['psa'], screen: Request['screen'], rows: readonly PageRow[]): (RowAnswer | undefined)[] {
    const groups = Map.groupBy(rows, (row) => JSON.stringify([row.company, row.product]));
    const keys = new Map<PageRow, string>();
    const missing: PageRow[] = [];
    for (const group of groups.values()) {
      const contents = group.map(contentOf);
      const whole = fingerprint([...contents].sort());
      group.forEach((row, index) => {
        keys.set(row, `${screen} ${contents[index]} ${whole}`);
      });
      const isNew = (row: PageRow): boolean => {
        const key = keys.get(row) ?? '';
        return !this.#answers.has(key) && !this.#waiting.has(key);
      };
      if (group.some(isNew)) missing.push(...group);
    }
    if (missing.length > 0 && Date.now() >= this.#pausedUntil)
      void this.#fetch(
        { psa, screen, rows: missing },
        missing.map((row) => keys.get(row) ?? ''),
      );
    return rows.map((row) => this.#answers.get(keys.get(row) ?? ''));
  }

  /** Figures or mappings changed: everything is asked for again, and what is drawn stays until then. */
  renew(): void {
    this.#age += 1;
    this.#answers.clear();
    this.#waiting.clear();
    this.#pausedUntil = 0;
  }

  async #fetch(request: Request, keys: readonly string[]): Promise<void> {
    const age = this.#age;
    for (const key of keys) this.#waiting.add(key);
    try {
      const { badges, known } = await this.ask(request);
      if (age !== this.#age) return;
      if (this.#answers.size > MOST_KEPT) this.#answers.clear();
      keys.forEach((key, index) => {
        this.#answers.set(key, { badge: badges[index] ?? null, known: known[index] ?? null });
        this.#waiting.delete(key);
      });
      this.answered();
    } catch (thrown) {
      this.#pausedUntil = Date.now() + PAUSE_MS;
      if (age === this.#age) for (const key of keys) this.#waiting.delete(key);
      this.failed(thrown);
    }
  }
}

/** A short stand-in for a group's rows; 53 bits are plenty to tell the groups of one page apart. */
function fingerprint(contents: readonly string[]): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const content of contents)
    for (let index = 0; index < content.length; index += 1) {
      const code = content.charCodeAt(index);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
  return `${contents.length}.${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
}
