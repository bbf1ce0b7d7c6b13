import type { ComponentChildren, RefObject } from 'preact';
import { useCallback, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { usePopup } from '@/components/shared/use-popup';
import './facets.css';

interface FacetButtonProps {
  label: string;
  /** How many values are chosen; 0: the filter leaves nothing out. */
  active: number;
  children: ComponentChildren;
}

/** A filter: a button that opens what may be chosen. Escape and a click elsewhere close. */
export function FacetButton({ label, active, children }: FacetButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback((focus: boolean) => {
    if (focus) button.current?.focus({ preventScroll: true });
    setOpen(false);
  }, []);
  return (
    <>
      <span class="facet-button" data-active={active > 0 || undefined}>
        <Button
          buttonRef={button}
          icon="more"
          expanded={open}
          controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {label}
          <span class="sc-hidden"> filter</span>
          {active > 0 && (
            <span class="facet-button-count">
              {' '}
              {active}
              <span class="sc-hidden"> chosen</span>
            </span>
          )}
        </Button>
      </span>
      {open && (
        <Popup id={id} label={label} button={button} onClose={close}>
          {children}
        </Popup>
      )}
    </>
  );
}

interface PopupProps {
  id: string;
  label: string;
  button: RefObject<HTMLElement | null>;
  onClose: (focus: boolean) => void;
  children: ComponentChildren;
}

function Popup({ id, label, button, onClose, children }: PopupProps) {
  const popup = useRef<HTMLDivElement>(null);
  const leave = useCallback(
    (focus: boolean) => {
      onClose(focus);
    },
    [onClose],
  );
  usePopup(popup, button, leave);
  useLayoutEffect(
    () => popup.current?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true }),
    [],
  );
  return (
    <div
      ref={popup}
      id={id}
      class="facet"
      popover="manual"
      // What is pressed beside a box would give the focus to the page behind, and so close it.
      tabIndex={-1}
      role="dialog"
      aria-label={`Filter by ${label.toLowerCase()}`}
    >
      {children}
    </div>
  );
}
