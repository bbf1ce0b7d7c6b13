import type { ConnectDraft } from '@/lib/messaging/protocol';
import { PSA_KINDS, type PsaKind } from '@/lib/model/records';
import type { Status } from '@/lib/model/status';
import { type DraftSection, isTyped } from './use-draft';

/** A PSA's kind: its connect form. */
export type View = 'status' | 'lmpi' | PsaKind | 'passphrase';

export const isPsaForm = (view: View): view is PsaKind => PSA_KINDS.some((kind) => kind === view);

/** The form that asks for PSA keys first: of the one that is or was connected, else of the one that was typed into. */
export const firstPsa = ({ psa }: Pick<Status, 'psa'>, draft: ConnectDraft): PsaKind =>
  psa.kind ?? PSA_KINDS.find((kind) => isTyped(draft, kind)) ?? PSA_KINDS[0];

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
  form === 'lmpi' ? lmpi.connected : psa.connected && psa.kind === form;

/** Whether the popup opens within the setup, whose steps follow one another, and not at one form by itself. */
export const opensInSetup = (view: View, status: Status): boolean =>
  !status.lmpi.connected || (isPsaForm(view) && !status.psa.connected);

export function stepOf(view: View): string | undefined {
  if (view === 'lmpi') return 'Step 1 of 3';
  if (view === 'passphrase') return 'Step 3 of 3, optional';
  return isPsaForm(view) ? 'Step 2 of 3' : undefined;
}

/** What follows in setup once `view` is done or skipped; what is there already is passed over. */
export function nextInSetup(view: View, status: Status | null, draft: ConnectDraft): View {
  if (view === 'lmpi' && !status?.psa.connected) return firstPsa(status ?? NONE, draft);
  if (view !== 'passphrase' && !status?.hasPassphrase) return 'passphrase';
  return 'status';
}

const NONE: Pick<Status, 'psa'> = { psa: { kind: null, connected: false, label: '', failure: null } };
