import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/shared/icon';
import { menuStep, placeBelow } from './menu-steps';
import './row-menu.css';

export interface MenuEntry {
  key: string;
  label: string;
  detail?: string;
  run: () => void;
}

interface RowMenuProps {
  /** The button's name: "More for Guard". */
  label: string;
  /** What stands on the button; without it three dots do. */
  words?: string;
  entries: readonly MenuEntry[];
  /** Said in the place of entries when there are none. */
  none?: string;
}

/** A button that opens a menu of outcomes (the ARIA menu button). The focus goes back to the button before one runs. */
export function RowMenu({ label, words, entries, none = '' }: RowMenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!open || !menu.current || !trigger.current) return;
    // In the top layer no list cuts it off.
    menu.current.showPopover?.();
    placeBelow(menu.current, trigger.current);
    menu.current.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const end = new AbortController();
    const close = (event: Event): void => {
      if (event.target instanceof Node && menu.current?.contains(event.target)) return;
      // A press of the button itself closes it by its own.
      if (event.target instanceof Node && trigger.current?.contains(event.target)) return;
      setOpen(false);
    };
    const options = { capture: true, signal: end.signal };
    document.addEventListener('pointerdown', close, options);
    document.addEventListener('scroll', close, options);
    window.addEventListener('resize', close, options);
    return () => end.abort();
  }, [open]);
  const shut = (): void => {
    trigger.current?.focus({ preventScroll: true });
    setOpen(false);
  };
  return (
    <>
      <button
        ref={trigger}
        type="button"
        class="sc-button"
        data-variant={words ? undefined : 'quiet'}
        data-icon-only={words ? undefined : true}
        title={words ? undefined : label}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => (open ? shut() : setOpen(true))}
      >
        {words ?? <span class="row-menu-dots" aria-hidden="true" />}
        {words && <Icon name="down" />}
      </button>
      {open && (
        <div
          ref={menu}
          id={id}
          class="row-menu"
          popover="manual"
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key === 'Tab') return setOpen(false);
            if (event.key === 'Escape') shut();
            else if (!menuStep(event.currentTarget, event.key)) return;
            // The list behind it moves by the same keys, and Escape closes the panel.
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          {entries.map((entry) => (
            <button
              key={entry.key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                shut();
                entry.run();
              }}
            >
              {entry.label}
              {entry.detail && <span class="row-menu-detail">{entry.detail}</span>}
            </button>
          ))}
          {entries.length === 0 && (
            <button type="button" role="menuitem" tabIndex={-1} aria-disabled="true">
              {none}
            </button>
          )}
        </div>
      )}
    </>
  );
}
