import type { Store } from '@/lib/store/contract';
import { readMarks } from '@/lib/sync/settings';

/**
 * Whether all that a company is billed has been read. What has not been read looks like a company that is billed
 * nothing: without PSA keys, everybody would be under-billed.
 */
export async function readingOf(store: Store): Promise<(companyId: string) => boolean> {
  const [marks, agreements, reads] = await Promise.all([
    readMarks(store),
    store.agreements.all(),
    store.lineReads.all(),
  ]);
  if (!Object.keys(marks).some((list) => list.endsWith('.agreements'))) return () => false;
  const read = new Set(reads.map(({ id }) => id));
  const unread = new Set(agreements.filter(({ id }) => !read.has(id)).map(({ companyId }) => companyId));
  return (companyId) => !unread.has(companyId);
}
