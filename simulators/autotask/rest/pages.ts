import { randomUUID } from 'node:crypto';
import type { AtRecord } from '../../msp/types';
import type { EntityName } from './fields';

/** What a query found. Its records may change while pages are asked for; which they are does not. */
export interface Answer {
  found: AtRecord[];
  size: number;
  narrow: (record: AtRecord) => Record<string, unknown>;
}

/** What stands behind a `nextPageUrl`. */
export interface Page {
  entity: EntityName;
  method: string;
  /** The text of the query. */
  query: string;
  answer: Answer;
  /** Place of its first record. */
  start: number;
}

/** Opaque tokens of pages; they live until they expire, all at once. */
export class Pages {
  readonly #pages = new Map<string, Page>();

  add(page: Page): string {
    const token = randomUUID().replaceAll('-', '');
    this.#pages.set(token, page);
    return token;
  }

  find(token: string): Page | null {
    return this.#pages.get(token) ?? null;
  }

  expire(): void {
    this.#pages.clear();
  }
}
