import { useEffect, useState } from 'preact/hooks';
import type { CompanyItem } from '@/lib/messaging/protocol';

/** A company that is picked up, to be linked with whichever account is chosen next. Escape puts it down. */
export function usePicked(onPutDown: (company: CompanyItem) => void) {
  const [picked, setPicked] = useState<CompanyItem | null>(null);
  const putDown = () => {
    if (!picked) return;
    setPicked(null);
    onPutDown(picked);
  };
  useEffect(() => {
    if (!picked) return;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || hasUse(event.target)) return;
      event.preventDefault();
      putDown();
    };
    // Before the panel hears of it, which would close.
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  });
  return { picked, pickUp: setPicked, putDown, forget: () => setPicked(null) };
}

/** What closes or empties at Escape itself. */
function hasUse(target: EventTarget | null): boolean {
  if (target instanceof HTMLSelectElement || document.querySelector('dialog[open]')) return true;
  if (target instanceof HTMLInputElement && target.value !== '') return true;
  return document.querySelector('[popover] [role=menuitem], .why-box') !== null;
}
