import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import './two-panes.css';

export type Side = 'left' | 'right';

interface Pane {
  /** "Products": the pane's heading, and its button where only one pane has room. */
  label: string;
  content: ComponentChildren;
}

interface TwoPanesProps {
  left: Pane;
  right: Pane;
  /** The pane that is shown where there is room for one. The owner keeps it and begins with the right one. */
  front: Side;
  onFront: (side: Side) => void;
}

/**
 * The PSA on the left, the vendor on the right. In a narrow frame one of them, and a switch. The other one stays drawn
 * behind it, unseen and out of reach, with its search, its scroll position and its size.
 */
export function TwoPanes({ left, right, front, onFront }: TwoPanesProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // A button that brings the other side to the front goes out of sight with its own: the focus follows.
    const hidden = box.current?.querySelector(`[data-side="${front === 'left' ? 'right' : 'left'}"]`);
    if (!hidden?.contains(document.activeElement)) return;
    if (getComputedStyle(hidden).visibility !== 'hidden') return;
    box.current?.querySelector<HTMLElement>('.two-panes-switch [aria-pressed="true"]')?.focus();
  }, [front]);
  const button = (side: Side, { label }: Pane) => (
    <button type="button" aria-pressed={front === side} onClick={() => onFront(side)}>
      {label}
    </button>
  );
  const pane = (side: Side, { label, content }: Pane) => (
    <section class="two-panes-pane" data-side={side} aria-labelledby={`${id}-${side}`}>
      <h2 id={`${id}-${side}`}>{label}</h2>
      {content}
    </section>
  );
  return (
    <div class="two-panes" ref={box}>
      <div class="two-panes-ground" data-front={front}>
        <fieldset class="two-panes-switch" aria-label="Side shown">
          {button('left', left)}
          {button('right', right)}
        </fieldset>
        {pane('left', left)}
        {pane('right', right)}
      </div>
    </div>
  );
}
