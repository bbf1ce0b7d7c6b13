import { psaKey } from '@/lib/model/keys';
import type { Sort } from '../records';

const KEY = new RegExp(`^${psaKey('autotask', '')}(bundle:)?(\\d+)$`);

/** What a key of records.ts names. Throws for the key of a record that was seen on a page only. */
export function recordOf(key: string): { sort: Sort; recordId: number } {
  const found = KEY.exec(key);
  if (!found) throw new Error(`no Autotask record: ${key}`);
  return { sort: found[1] ? 'bundle' : 'service', recordId: Number(found[2]) };
}
