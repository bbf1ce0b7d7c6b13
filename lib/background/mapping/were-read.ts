import type { Store } from '@/lib/store/contract';
import { readMarks } from '@/lib/sync/settings';

/** Before its list was read to the end, a record that is not there is only not known yet. */
export async function wereRead(store: Store): Promise<{ companies: boolean; products: boolean }> {
  const lists = Object.keys(await readMarks(store));
  return {
    companies: lists.some((list) => list.endsWith('.companies')),
    products: lists.some((list) => list.endsWith('.products')),
  };
}
