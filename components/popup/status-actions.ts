import type { DisconnectChoice } from './disconnect';

/** What can be done from the status screen. */
export interface StatusActions {
  connect: (what: 'lmpi' | 'psa') => void;
  passphrase: () => void;
  openPanel: () => void;
  openReview: () => void;
  /** One batch; null: the record of all of them. */
  openPushes: (batchId: string | null) => void;
  sync: () => void;
  cancel: () => void;
  check: () => void;
  lock: () => void;
  disconnected: (sentence: string, what: DisconnectChoice) => void;
}
