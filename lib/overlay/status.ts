import type { PageStatus } from '@/lib/messaging/protocol';
import { failureOf } from '@/lib/model/failure';
import type { LauncherState, Look } from './launcher';

/** How the launcher shows the background's status; fresh data outranks the rest, for it asks for a click. */
export function launcherState(status: PageStatus | null, trouble: string | null): LauncherState {
  if (status?.fresh)
    return { look: 'fresh', sentence: 'Fresh data is waiting: open Seatcheck and press Refresh' };
  if (trouble !== null) return { look: 'failed', sentence: trouble };
  if (!status) return { look: 'ready', sentence: 'Seatcheck' };
  const look: Look = status.syncing
    ? 'syncing'
    : status.locked
      ? 'locked'
      : status.phase === 'needs attention'
        ? 'failed'
        : 'ready';
  return { look, sentence: status.sentence };
}

/** One quiet sentence for what went wrong; null when the launcher's own status says it already. */
export function troubleOf(thrown: unknown): string | null {
  const { code, sentence, nextStep } = failureOf(thrown);
  return code === 'vault.locked' ? null : `${sentence} ${nextStep}`;
}
