import { z } from 'zod';
import type { MonthReport } from '@/lib/model/records';
import type { Store } from '@/lib/store/contract';
import { GUARD_SETTINGS } from './settings';

/** Which accounts of a report are doubted. */
export interface Doubts {
  runId: string;
  accountIds: string[];
}

const shape: z.ZodType<Doubts> = z.object({ runId: z.string(), accountIds: z.array(z.string()) });

/** What cannot be read any more counts as none: the next look at the guards writes it anew. */
export const readDoubts = async (store: Store): Promise<Doubts | null> =>
  shape.safeParse(await store.settings.get(GUARD_SETTINGS.doubts)).data ?? null;

export const doubtedIn = (
  doubts: Doubts | null,
  report: Pick<MonthReport, 'runId'> | undefined,
): ReadonlySet<string> => new Set(doubts && doubts.runId === report?.runId ? doubts.accountIds : []);

/** Writes only what is new. */
export async function keepDoubts(store: Store, doubts: Doubts | null): Promise<void> {
  const kept = await readDoubts(store);
  const isSame = JSON.stringify(kept) === JSON.stringify(doubts);
  if (!isSame) await store.settings.set(GUARD_SETTINGS.doubts, doubts ?? undefined);
}
