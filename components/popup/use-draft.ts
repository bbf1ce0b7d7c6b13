import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { type BackgroundLink, useBackground } from '@/components/shared/background';
import type { ConnectDraft } from '@/lib/messaging/protocol';
import { DEFAULT_API_URL } from './address';

const EMPTY: ConnectDraft = {
  lmpi: { accessToken: '', secretKey: '', apiUrl: DEFAULT_API_URL },
  connectwise: { site: '', company: '', publicKey: '', privateKey: '', clientId: '' },
  at: null,
};
const WAIT_MS = 150;

export type DraftSection = Exclude<keyof ConnectDraft, 'at'>;

/** What is typed into the connect forms; kept by the background, in memory only, while the popup is closed. */
export interface DraftStore {
  draft: ReadonlySignal<ConnectDraft>;
  loaded: ReadonlySignal<boolean>;
  edit<S extends DraftSection>(section: S, change: Partial<ConnectDraft[S]>): void;
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
    : Object.values(draft.connectwise).some((value) => value !== '');

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
    edit(section, change) {
      draft.value = { ...draft.value, [section]: { ...draft.value[section], ...change } };
      later();
    },
    flush,
    forget(section) {
      draft.value = { ...draft.value, [section]: EMPTY[section] };
      if (isTyped(draft.value, 'lmpi') || isTyped(draft.value, 'connectwise')) later();
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
