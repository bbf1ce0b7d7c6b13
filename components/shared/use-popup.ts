import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { placeMenu } from './menu-place';

/**
 * An element that belongs to a button, shown in the browser's top layer: no list clips it, whatever row it stands in.
 * It closes at Escape, when something else is pressed or gets the focus, and when its button moves. It needs `popover="manual"`
 * and a fixed position. `focus` of `onClose`: the button is to have it.
 */
export function usePopup(
  popup: RefObject<HTMLElement | null>,
  button: RefObject<HTMLElement | null>,
  onClose: (focus: boolean) => void,
): void {
  useLayoutEffect(() => {
    const element = popup.current;
    if (!element || !button.current) return;
    if ('showPopover' in element) element.showPopover();
    const { left, top, maxHeight } = placeMenu(
      button.current.getBoundingClientRect(),
      { width: element.offsetWidth, height: element.offsetHeight },
      { width: innerWidth, height: innerHeight },
    );
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
    element.style.maxHeight = `${maxHeight}px`;
  }, [popup, button]);
  useLayoutEffect(() => {
    const end = new AbortController();
    const options = { capture: true, signal: end.signal };
    const leave = ({ target }: Event): void => {
      const inside =
        target instanceof Node && (popup.current?.contains(target) || button.current?.contains(target));
      if (!inside) onClose(false);
    };
    const leaveByKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      // Dialogs, rows and the panel around it close at Escape too.
      event.preventDefault();
      event.stopPropagation();
      onClose(true);
    };
    document.addEventListener('keydown', leaveByKey, options);
    document.addEventListener('pointerdown', leave, options);
    document.addEventListener('focusin', leave, options);
    // It would stay behind when its row scrolls away; what scrolls elsewhere does not move it.
    const leaveWithRow = (event: Event): void => {
      if (event.target instanceof Node && event.target.contains(button.current)) leave(event);
    };
    document.addEventListener('scroll', leaveWithRow, options);
    window.addEventListener('resize', () => onClose(true), options);
    return () => end.abort();
  }, [popup, button, onClose]);
}
