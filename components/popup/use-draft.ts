import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { type BackgroundLink, useBackground } from '@/components/shared/background';
import type { ConnectDraft } from '@/lib/messaging/protocol';
import { PSA_KINDS, type PsaKind } from '@/lib/model/records';
import { DEFAULT_API_URL } from './address';

const NOTHING_TYPED = Object.fromEntries(PSA_KINDS.map((kind) => [kind, {}])) as ConnectDraft['psa'];
const EMPTY: ConnectDraft = {
  lmpi: { accessToken: '', secretKey: '', apiUrl: DEFAULT_API_URL },
  psa: NOTHING_TYPED,
  at: null,
};
const WAIT_MS = 150;

export type DraftSection = 'lmpi' | PsaKind;

const SECTIONS: readonly DraftSection[] = ['lmpi', ...PSA_KINDS];

/** What is typed into the connect forms; kept by the background, in memory only, while the popup is closed. */
export interface DraftStore {
  draft: ReadonlySignal<ConnectDraft>;
  loaded: ReadonlySignal<boolean>;
  editLmpi(change: Partial<ConnectDraft['lmpi']>): void;
  /** By field name. */
  editPsa(kind: PsaKind, change: Readonly<Record<string, string>>): void;
  /** Sends at once what is not sent yet: on leaving a field, and before the window may close. */
  flush(): void;
  /** A section was used: empties it here. The background has emptied its own. */
  forget(section: DraftSection): void;
  /** Another form is shown, or none: told at once, so that the popup opens there again, or a tab beside it. */
  goTo(at: ConnectDraft['at']): void;
  /** Everything was erased. */
  clear(): void;
}

export const isTyped = (draft: ConnectDraft, section: DraftSection): boolean =>
  section === 'lmpi'
    ? draft.lmpi.accessToken !== '' || draft.lmpi.secretKey !== ''
    : Object.values(draft.psa[section]).some((value) => value !== '');

export function createDraftStore(link: BackgroundLink): DraftStore {
  const draft = signal(EMPTY);
  const loaded = signal(false);
  let timer: ReturnType<typeof setTimeout> | null = null;

  function flush(): void {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    // A background out of reach is told by the form itself when it is sent.
    link.ask('draft.set', { draft: draft.value }).catch(() => undefined);
  }
  function later(): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(flush, WAIT_MS);
  }

  link
    .ask('draft.get', {})
    .then((kept) => {
      if (kept)
        draft.value = { ...kept, lmpi: { ...kept.lmpi, apiUrl: kept.lmpi.apiUrl || DEFAULT_API_URL } };
    })
    .catch(() => undefined)
    .finally(() => {
      loaded.value = true;
    });

  return {
    draft,
    loaded,
    editLmpi(change) {
      draft.value = { ...draft.value, lmpi: { ...draft.value.lmpi, ...change } };
      later();
    },
    editPsa(kind, change) {
      const { psa } = draft.value;
      draft.value = { ...draft.value, psa: { ...psa, [kind]: { ...psa[kind], ...change } } };
      later();
    },
    flush,
    forget(section) {
      const { psa } = draft.value;
      draft.value =
        section === 'lmpi'
          ? { ...draft.value, lmpi: EMPTY.lmpi }
          : { ...draft.value, psa: { ...psa, [section]: {} } };
      if (SECTIONS.some((one) => isTyped(draft.value, one))) later();
      else if (timer !== null) clearTimeout(timer);
    },
    goTo(at) {
      if (draft.value.at === at) return;
      draft.value = { ...draft.value, at };
      later();
      flush();
    },
    clear() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      draft.value = EMPTY;
    },
  };
}

export function useDraft(): DraftStore {
  const link = useBackground();
  const store = useMemo(() => createDraftStore(link), [link]);
  useEffect(() => {
    window.addEventListener('pagehide', store.flush);
    return () => window.removeEventListener('pagehide', store.flush);
  }, [store]);
  return store;
}
