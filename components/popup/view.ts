import type { ConnectDraft } from '@/lib/messaging/protocol';
import type { Status } from '@/lib/model/status';
import { type DraftSection, isTyped } from './use-draft';

export type View = 'status' | 'lmpi' | 'connectwise' | 'passphrase';

/**
 * Where the popup opens: at the form where the user left off, so that keys can be copied from elsewhere meanwhile. A
 * form that was done since, by a popup that closed while it authenticated, is not shown again.
 */
export function openingView(status: Status, draft: ConnectDraft): View {
  const { at } = draft;
  if (at !== null && (isTyped(draft, at) || !isConnected(at, status))) return at;
  return status.lmpi.connected ? 'status' : 'lmpi';
}

const isConnected = (form: DraftSection, { lmpi, psa }: Status): boolean =>
  (form === 'lmpi' ? lmpi : psa).connected;

/** Whether the popup opens within the setup, whose steps follow one another, and not at one form by itself. */
export const opensInSetup = (view: View, status: Status): boolean =>
  !status.lmpi.connected || (view === 'connectwise' && !status.psa.connected);

const STEPS: Partial<Record<View, string>> = {
  lmpi: 'Step 1 of 3',
  connectwise: 'Step 2 of 3',
  passphrase: 'Step 3 of 3, optional',
};

export const stepOf = (view: View): string | undefined => STEPS[view];

/** What follows in setup once `view` is done or skipped; what is there already is passed over. */
export function nextInSetup(view: View, status: Status | null): View {
  if (view === 'lmpi' && !status?.psa.connected) return 'connectwise';
  if (view !== 'passphrase' && !status?.hasPassphrase) return 'passphrase';
  return 'status';
}
