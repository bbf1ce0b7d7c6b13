/** Our own elements carry this attribute; nothing of them is part of the page. */
export const OWN = '[data-seatcheck]';

const HIDDEN = '[aria-hidden="true"],[inert],dialog,[role="dialog"],[role="alertdialog"]';
const SEEN = {
  opacityProperty: true,
  visibilityProperty: true,
  checkOpacity: true,
  checkVisibilityCSS: true,
};

/** Whether a person could see the element, as far as styles tell. */
export const isShown = (element: Element): boolean =>
  element.checkVisibility(SEEN) ||
  // A row of a CSS grid may have no box of its own; its cells have.
  (element.getAttribute('role') === 'row' &&
    Array.from(element.children).some((child) => child.checkVisibility(SEEN)));

/** Whether the element stands in something that is not the page's own surface. `dialogs`: the site's windows. */
export const isAside = (element: Element, dialogs: string): boolean =>
  element.closest(`${HIDDEN},${OWN}${dialogs && `,${dialogs}`}`) !== null;

/** False where nothing has a size: a page that was never laid out (tests). */
export const isLaidOut = (document: Document): boolean =>
  document.documentElement.getBoundingClientRect().width > 0;

/** Whether a box lies where no scrolling brings it into sight, or has no size. */
export function isOutOfSight(box: DOMRect, window: Window): boolean {
  return box.width === 0 || box.height === 0 || box.right + window.scrollX <= 0;
}
