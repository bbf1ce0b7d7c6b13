import { OWN } from '../grid/visible';
import { isDialogLayer, isFramedContract } from './kinds';
import { placeOf } from './place';

const DEEPEST = 20;

/**
 * Addresses of the frames around this one, nearest first. One of another origin cannot be read and ends the list,
 * which is no error: extensions wrap Autotask's pages in frames of their own (autotask.md 6).
 */
export function ancestorsOf(window: Window): string[] {
  const found: string[] = [];
  let at = window;
  while (at.parent !== at && found.length < DEEPEST) {
    at = at.parent;
    try {
      found.push(at.location.href);
    } catch {
      break;
    }
  }
  return found;
}

/**
 * Whether the frames of this page decide for themselves: a frameset, and the classic contract as a menu beside a
 * frame, whatever that shows just now. Which of the two it is nobody knows (autotask.md 7, unknown 2).
 */
export const isLeftToFrames = (document: Document): boolean =>
  isFrameset(document) ||
  (isFramedContract(placeOf(document.location?.href ?? '')?.path ?? '') &&
    [...document.querySelectorAll('iframe')].some(
      (frame) => frame.closest(OWN) === null && !isDialogLayer(frame.src.toLowerCase()),
    ));

/** A frameset has no body to stand in (autotask.md 2a [C]). */
export const isFrameset = (document: Document): boolean => document.body?.tagName === 'FRAMESET';
