import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Shows a dialog as a modal one while it is there: the browser keeps the focus inside, and the focus returns to where it
 * was. Gives its ref, and what to do about Escape: the browser must not close what is still drawn.
 */
export function useModal(onClose: () => void): {
  dialog: RefObject<HTMLDialogElement | null>;
  onCancel: (event: Event) => void;
} {
  const dialog = useRef<HTMLDialogElement>(null);
  // Not an effect after painting: the focus would come back after the list has moved it on.
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return {
    dialog,
    onCancel(event) {
      // A field inside may close something of its own, such as its list of choices.
      if (event.target !== dialog.current) return;
      event.preventDefault();
      onClose();
    },
  };
}
