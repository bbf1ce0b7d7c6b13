import type { BadgeFace } from './badge';

/** What a press on a badge must not set off in the page (connectwise.md 2.4: handlers sit on the cell's ancestors). */
export const PRESSES = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
] as const;

/** Keeps presses inside an element of ours from bubbling into the page. */
export function keepPressesIn(host: HTMLElement): void {
  for (const type of PRESSES) host.addEventListener(type, (event) => event.stopPropagation());
}

interface Reactions {
  of(target: EventTarget | null): BadgeFace | undefined;
  hover(face: BadgeFace): void;
  leave(): void;
  open(face: BadgeFace): void;
  escape(): void;
}

/**
 * Listens once for all badges, at the top and on the way down: a press on a badge ends here, before any handler
 * of the page on document or below, capturing ones included; all other presses go on untouched.
 */
export function listenForBadges(window: Window, reactions: Reactions, signal: AbortSignal): void {
  const press = (event: Event): void => {
    const face = reactions.of(event.target);
    if (!face) return;
    event.stopImmediatePropagation();
    if (event.type === 'click') reactions.open(face);
    if (event.type !== 'keydown') return;
    const key = (event as KeyboardEvent).key;
    if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      reactions.open(face);
    } else if (key === 'Escape') reactions.escape();
  };
  for (const type of PRESSES) window.addEventListener(type, press, { capture: true, signal });

  const enter = (event: Event): void => {
    const face = reactions.of(event.target);
    if (face) reactions.hover(face);
  };
  const leave = (event: Event): void => {
    if (reactions.of(event.target)) reactions.leave();
  };
  for (const type of ['mouseover', 'focusin'])
    window.addEventListener(type, enter, { capture: true, passive: true, signal });
  for (const type of ['mouseout', 'focusout'])
    window.addEventListener(type, leave, { capture: true, passive: true, signal });
}
