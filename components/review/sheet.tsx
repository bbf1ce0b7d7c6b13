import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import './sheet.css';

interface SheetProps {
  label: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** Something large over the whole page, which brings its own heading and its own way to close it; Escape closes too. */
export function Sheet({ label, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      class="review-sheet"
      ref={dialog}
      aria-label={label}
      // The keys of the list behind it are not meant.
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
