import { useEffect } from 'preact/hooks';

/** Escape closes the panel's frame, unless something inside takes it for itself: a dialog, a search, a list. */
export function useEscape(onClose: (() => void) | null): void {
  useEffect(() => {
    if (!onClose) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (event.target instanceof HTMLSelectElement || document.querySelector('dialog[open]')) return;
      onClose();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onClose]);
}
