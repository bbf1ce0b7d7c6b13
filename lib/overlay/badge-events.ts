import type { BadgeFace } from './badge';

/** What a press on a badge must not set off in the page (connectwise.md 2.4: handlers sit on the cell's ancestors). */
const PRESSES =
  'pointerdown pointerup mousedown mouseup click dblclick auxclick touchstart touchend keydown keyup keypress'.split(
    ' ',
  );

/** Keeps presses inside an element of ours from bubbling into the page. */
export function keepPressesIn(host: HTMLElement): void {
  for (const type of PRESSES) host.addEventListener(type, (event) => event.stopPropagation());
}

interface Reactions {
  of(target: EventTarget | null): BadgeFace | undefined;
  hover(face: BadgeFace): void;
  leave(): void;
  open(face: BadgeFace): void;
}

/**
 * Listens once for all badges, at the top and on the way down: a press on a badge ends here, before any handler
 * of the page on document or below, capturing ones included; all other presses go on untouched.
 */
export function listenForBadges({ of, hover, leave, open }: Reactions, signal: AbortSignal): void {
  const listen = (types: string[], react: (face: BadgeFace, event: Event) => void): void => {
    const listener = (event: Event): void => {
      const face = of(event.target);
      if (face) react(face, event);
    };
    for (const type of types) window.addEventListener(type, listener, { capture: true, signal });
  };
  listen(PRESSES, (face, event) => {
    const key = event.type === 'keydown' ? (event as KeyboardEvent).key : '';
    // Goes on to the card, which listens later than this: it is loaded when it is needed.
    if (key === 'Escape') return;
    event.stopImmediatePropagation();
    const isKey = ['Enter', ' '].includes(key);
    if (isKey) event.preventDefault();
    if (isKey || event.type === 'click') open(face);
  });
  listen(['mouseover', 'focusin'], hover);
  listen(['mouseout', 'focusout'], leave);
}
