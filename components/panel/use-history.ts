import { useCallback, useEffect, useRef } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { useAnnounce } from '@/components/shared/live-region';
import type { MappingOverview } from '@/lib/messaging/protocol';

export type Way = 'undo' | 'redo';
const DONE: Record<Way, string> = { undo: 'Undone', redo: 'Redone' };

/** Takes back the last change of a mapping, or does it again, and says what it was. One at a time. */
export function useHistory(
  history: MappingOverview['history'] | undefined,
  onFailure: (thrown: unknown) => void,
  onStart: () => void,
): (way: Way) => void {
  const { ask } = useBackground();
  const announce = useAnnounce();
  const busy = useRef(false);
  return useCallback(
    (way) => {
      if (busy.current) return;
      if (history?.[way] === null) {
        announce(`Nothing to ${way}.`);
        return;
      }
      busy.current = true;
      onStart();
      ask(`mapping.${way}`, {})
        .then(({ label }) => announce(`${DONE[way]}: ${label}`), onFailure)
        .finally(() => {
          busy.current = false;
        });
    },
    [ask, announce, history, onFailure, onStart],
  );
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (Command on a Mac), except where a text has an undo of its own, or a dialog asks. */
export function useHistoryKeys(go: (way: Way) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const way = wayOf(event);
      if (!way || event.defaultPrevented || isText(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      go(way);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [go]);
}

function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Way | null {
  if (altKey || !(ctrlKey || metaKey)) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

const WITHOUT_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'file', 'color']);

function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
