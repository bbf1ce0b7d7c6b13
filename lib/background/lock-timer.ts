import type { Alarms } from '@/lib/platform/alarms';
import type { Vault } from '@/lib/vault/contract';

/** Fires while a vault with a passphrase is open, so that a deadline that passes is noticed within a minute. */
export const LOCK_ALARM = 'seatcheck-vault-deadline';

export async function watchDeadlines(alarms: Alarms, vault: Vault, now: number): Promise<void> {
  const open = (await vault.hasPassphrase()) && (await vault.state()) === 'unlocked';
  if (!open) return alarms.clear(LOCK_ALARM);
  if ((await alarms.get(LOCK_ALARM)) === null) await alarms.set(LOCK_ALARM, now + 60_000, 1);
}
