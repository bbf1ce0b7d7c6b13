import { FailureError } from '@/lib/model/failure';

export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const cancelled = (): FailureError =>
  new FailureError({
    code: 'cancelled',
    sentence: 'It was cancelled.',
    nextStep: 'Start it again when you are ready.',
  });

/** Throws FailureError `cancelled` when `signal` has aborted. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw cancelled();
}

/** Rejects with what `fail` makes as soon as `signal` aborts, even if `promise` never settles. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal, fail: () => unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(fail());
    if (signal.aborted) {
      promise.catch(() => undefined);
      onAbort();
      return;
    }
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** Waits; throws FailureError `cancelled` when `signal` aborts meanwhile. */
export const sleep: Sleep = (milliseconds, signal) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return abortable(elapsed, signal, cancelled).finally(() => clearTimeout(timer));
};
