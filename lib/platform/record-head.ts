import { z } from 'zod';
import { browser } from './browser';

const KEY = 'push-record-head';
const Head = z.object({ seq: z.number().int().positive(), hash: z.string() });

/**
 * Number and hash of the newest entry of the record of pushes, in `storage.local`: not in the database beside the record,
 * so that an end that is cut off there shows. Neither names nor figures.
 */
export const recordHead = {
  /** Null: there is none, or it cannot be read. */
  async get(): Promise<z.infer<typeof Head> | null> {
    const kept = (await browser.storage.local.get(KEY))[KEY];
    return Head.safeParse(kept).data ?? null;
  },
  set: (head: z.infer<typeof Head>): Promise<void> => browser.storage.local.set({ [KEY]: head }),
  erase: (): Promise<void> => browser.storage.local.remove(KEY),
};
