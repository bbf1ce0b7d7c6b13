/** ms that the worker is held at most: a badge waits for it. */
const AT_MOST = 12;

/**
 * For loops over thousands: `await` what it gives whenever it gives something, so that others get their turn. Null while
 * the time is not up.
 */
export function createBreather(): () => Promise<void> | null {
  let until = performance.now() + AT_MOST;
  return () => {
    if (performance.now() < until) return null;
    return new Promise((resolve) => {
      setTimeout(() => {
        until = performance.now() + AT_MOST;
        resolve();
      });
    });
  };
}
