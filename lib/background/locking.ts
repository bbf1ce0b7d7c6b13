import type { Alarms } from '@/lib/platform/alarms';
import type { Vault } from '@/lib/vault/contract';
import type { Context } from './context';

type Locking = Pick<Context, 'vault' | 'sync' | 'broadcast'>;

/** Locks; a run under way has the keys in memory, so it ends too, and goes on after unlocking. */
export async function lockNow({ vault, sync, broadcast }: Locking): Promise<void> {
  try {
    await sync.pause();
  } finally {
    // Also when the store refuses to be told of the run's end.
    await vault.lock();
    broadcast({ event: 'status' });
  }
}

/** Locks when a deadline has passed since the vault was last asked. */
export async function lockWhenDue(context: Locking): Promise<void> {
  if (await context.vault.enforceDeadlines()) await lockNow(context);
}

/** Fires while a vault with a passphrase is open, so that a deadline that passes is noticed within a minute. */
export const LOCK_ALARM = 'seatcheck-vault-deadline';

export async function watchDeadlines(alarms: Alarms, vault: Vault, now: number): Promise<void> {
  const open = (await vault.hasPassphrase()) && (await vault.state()) === 'unlocked';
  if (!open) return alarms.clear(LOCK_ALARM);
  if ((await alarms.get(LOCK_ALARM)) === null) await alarms.set(LOCK_ALARM, now + 60_000, 1);
}
