import { z } from 'zod';
import { FailureError } from '@/lib/model/failure';
import type { Connection } from './connection';
import type { Store } from './contract';
import { DAMAGED } from './failures';

const Setting = z.object({ name: z.string(), value: z.json() });

/** Values are JSON; what is read back is proven to be, its shape is the caller's to prove. */
export const settingsRepository = (connection: Connection): Store['settings'] => ({
  async get<T>(name: string): Promise<T | undefined> {
    const stored = await connection.read(['settings'], (tx) => tx.objectStore('settings').get(name));
    if (stored === undefined) return undefined;
    const setting = Setting.safeParse(stored);
    if (!setting.success) throw new FailureError(DAMAGED);
    return setting.data.value as T;
  },
  set: (name, value) =>
    connection.write(
      ['settings'],
      async (tx) => {
        await (value === undefined
          ? tx.objectStore('settings').delete(name)
          : tx.objectStore('settings').put({ name, value }));
      },
      'strict',
    ),
});
