import type { AskBackground, Input, PageRow } from '@/lib/messaging/protocol';
import type { Badge } from '@/lib/model/badge';
import type { Decimal } from '@/lib/model/decimal';
import type { PsaKind } from '@/lib/model/records';

export interface RowAnswer {
  badge: Badge | null;
  /** The record's quantity of this row; null where there is none. */
  known: Decimal | null;
  /** The record's until a push of the last hours; null: none was. */
  before: Decimal | null;
}

const MOST_KEPT = 5000;
/** Rows are made in one place, with their fields in one order. */
const contentOf = (row: PageRow): string => JSON.stringify(row);

/**
 * Badges for rows that name their record themselves, kept by what the rows say: a page that only renders again
 * asks nothing. Rows of one company and product are billed as a group, so a row's answer also depends on the other
 * rows of its group, and a group is always asked for as a whole.
 */
export class RowSource {
  /** Undefined: asked for, not answered yet. */
  #answers = new Map<string, RowAnswer | undefined>();
  #groups = new Map<string, number>();
  /** Another number after each time that an answer came or went. */
  answered = 0;

  constructor(
    private readonly psa: PsaKind,
    private readonly ask: AskBackground,
    private readonly changed: () => void,
    private readonly failed: (thrown: unknown) => void,
  ) {}

  /** What is known of each row by now; undefined: asked for. */
  of(screen: Input<'page.rows'>['screen'], rows: readonly PageRow[]): (RowAnswer | undefined)[] {
    const keys = new Map<PageRow, string>();
    const missing: PageRow[] = [];
    // A row without a product is compared with no other: it stands for an agreement, or nobody knows for what.
    const groups = Map.groupBy(rows, ({ company, product, agreement }) =>
      JSON.stringify([screen, company, product, product === null && agreement]),
    );
    for (const [name, group] of groups) {
      const whole = this.#numberOf(name + group.map(contentOf).sort().join());
      for (const row of group) keys.set(row, whole + contentOf(row));
      if (group.some((row) => !this.#answers.has(keys.get(row) ?? ''))) missing.push(...group);
    }
    const keyOf = (row: PageRow): string => keys.get(row) ?? '';
    if (missing.length > 0) void this.#fetch(screen, missing, missing.map(keyOf));
    return rows.map((row) => this.#answers.get(keyOf(row)));
  }

  /** Figures or mappings changed: everything is asked for again. */
  renew(): void {
    this.#answers = new Map();
    this.#groups = new Map();
    this.answered += 1;
  }

  /** A short name for a group's whole content. */
  #numberOf(group: string): number {
    const number = this.#groups.get(group) ?? this.#groups.size;
    this.#groups.set(group, number);
    return number;
  }

  async #fetch(screen: Input<'page.rows'>['screen'], rows: PageRow[], keys: string[]): Promise<void> {
    if (this.#answers.size > MOST_KEPT) this.renew();
    const answers = this.#answers;
    for (const key of keys) answers.set(key, undefined);
    try {
      const { badges, known, before } = await this.ask('page.rows', { psa: this.psa, screen, rows });
      keys.forEach((key, index) => {
        answers.set(key, {
          badge: badges[index] ?? null,
          known: known[index] ?? null,
          before: before?.[index] ?? null,
        });
      });
      this.answered += 1;
      if (answers === this.#answers) this.changed();
    } catch (thrown) {
      for (const key of keys) answers.delete(key);
      this.answered += 1;
      this.failed(thrown);
    }
  }
}
