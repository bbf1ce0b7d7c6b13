import { abortable, endedBy, throwIfCancelled } from './waiting';

/** Lets at most `width` holders in at once; the others wait in the order in which they came. */
export interface Limiter {
  /** Resolves with the function that gives the place back. Throws FailureError `cancelled` or `network.timeout` on abort. */
  enter(signal: AbortSignal): Promise<() => void>;
}

export function createLimiter(width: number): Limiter {
  let free = width;
  const waiting: (() => void)[] = [];

  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  const once = (): (() => void) => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      leave();
    };
  };

  return {
    async enter(signal) {
      throwIfCancelled(signal);
      if (free > 0) {
        free -= 1;
        return once();
      }
      let admit: () => void = () => undefined;
      const admitted = new Promise<void>((resolve) => {
        admit = resolve;
      });
      waiting.push(admit);
      try {
        await abortable(admitted, signal, () => endedBy(signal));
      } catch (error) {
        const place = waiting.indexOf(admit);
        // Admitted and cancelled in the same turn: the place was already given to us, so it is passed on.
        if (place < 0) leave();
        else waiting.splice(place, 1);
        throw error;
      }
      return once();
    },
  };
}
