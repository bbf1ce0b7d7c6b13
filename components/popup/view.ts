import type { ConnectDraft } from '@/lib/messaging/protocol';
import type { Status } from '@/lib/model/status';
import { isTyped } from './use-draft';

export type View = 'status' | 'lmpi' | 'connectwise' | 'passphrase';

/** Where the popup opens: where the user left off, so that keys can be copied from elsewhere meanwhile. */
export function openingView(status: Status, draft: ConnectDraft): View {
  if (!status.lmpi.connected) return 'lmpi';
  if (isTyped(draft, 'connectwise')) return 'connectwise';
  if (isTyped(draft, 'lmpi')) return 'lmpi';
  return 'status';
}

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
