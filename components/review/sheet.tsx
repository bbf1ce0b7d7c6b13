import type { ComponentChildren } from 'preact';
import { useModal } from '@/components/shared/use-modal';
import './sheet.css';

interface SheetProps {
  label: string;
  onClose: () => void;
  /** As large as the page: for a list. */
  wide?: boolean;
  children: ComponentChildren;
}

/** Something large over the whole page, which brings its own heading and its own way to close it; Escape closes too. */
export function Sheet({ label, onClose, wide = false, children }: SheetProps) {
  const { dialog, onCancel } = useModal(onClose);
  return (
    <dialog
      class="review-sheet"
      data-wide={wide || undefined}
      ref={dialog}
      aria-label={label}
      // The keys of the list behind it are not meant.
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={onCancel}
    >
      {children}
    </dialog>
  );
}
