import type { Stamped } from '@/lib/model/records';

/**
 * The records that say something new, stamped. A record that says what is kept already is left alone, so that its
 * stamp goes on telling when it changed.
 */
export function changed<T extends Stamped & { id: string }>(
  records: Iterable<Omit<T, 'updatedAt' | 'updatedBy'> & { id: string }>,
  kept: (id: string) => T | undefined,
  at: number,
): T[] {
  const news: T[] = [];
  for (const record of records) {
    const before = kept(record.id);
    if (before && says(before, record)) continue;
    news.push({ ...record, updatedAt: at, updatedBy: 'sync' } as unknown as T);
  }
  return news;
}

const STAMPS = new Set(['updatedAt', 'updatedBy']);

/** Whether two records say the same, stamps apart. */
export function says(a: object, b: object): boolean {
  const [left, right] = [content(a), content(b)];
  return left === right;
}

const content = (record: object): string =>
  JSON.stringify(
    Object.entries(record)
      .filter(([name]) => !STAMPS.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

export const byId = <T extends { id: string }>(records: readonly T[]): ((id: string) => T | undefined) => {
  const map = new Map(records.map((record) => [record.id, record]));
  return (id) => map.get(id);
};
