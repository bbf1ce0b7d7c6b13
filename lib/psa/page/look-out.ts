import { onAddress } from '../grid/address';

const POLL = 500;

/**
 * Calls `found` when a look first says that this is a page of ours, and again at the next look as long as it rejects.
 * A look is all that most frames of a PSA ever pay for: it has to be cheap.
 */
export function lookAgain(
  window: Window,
  isOurs: () => boolean,
  found: () => Promise<void>,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const ends = new AbortController();
  let isAsking = false;
  const look = (): void => {
    if (isAsking || !isOurs()) return;
    isAsking = true;
    found().then(
      () => ends.abort(),
      () => {
        isAsking = false;
      },
    );
  };
  onAddress(window, look, ends.signal);
  const poll = window.setInterval(look, POLL);
  ends.signal.addEventListener('abort', () => window.clearInterval(poll));
  signal.addEventListener('abort', () => ends.abort(), { signal: ends.signal });
  look();
}
