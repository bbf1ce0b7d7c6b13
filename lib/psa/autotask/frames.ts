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

/** Whether a frame in the page shows a contract's page, which decides for itself. */
export const holdsContract = (document: Document): boolean =>
  [...document.querySelectorAll('iframe')].some(({ src }) => src.toLowerCase().includes('/contract'));

/** A frameset has no body to stand in: its frames decide for themselves (autotask.md 2a [C]). */
export const isFrameset = (document: Document): boolean => document.body?.tagName === 'FRAMESET';
