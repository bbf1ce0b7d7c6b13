import { FailureError } from '@/lib/model/failure';

export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const cancelled = (): FailureError =>
  new FailureError({
    code: 'cancelled',
    sentence: 'It was cancelled.',
    nextStep: 'Start it again when you are ready.',
  });

export const timedOut = (host = 'The service'): FailureError =>
  new FailureError({
    code: 'network.timeout',
    sentence: `${host} did not answer in time.`,
    nextStep: 'Try again in a few minutes. If it stays so, check the VPN and proxy of this computer.',
  });

/** Why an aborted signal ended the work: a time-out is nobody's doing, so it may not be called a cancellation. */
export const endedBy = ({ reason }: AbortSignal, host?: string): FailureError =>
  (reason as { name?: unknown } | null)?.name === 'TimeoutError' ? timedOut(host) : cancelled();

/** Throws FailureError `cancelled` or `network.timeout` when `signal` has aborted. */
export function throwIfCancelled(signal: AbortSignal, host?: string): void {
  if (signal.aborted) throw endedBy(signal, host);
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

/** Waits; throws FailureError `cancelled` or `network.timeout` when `signal` aborts meanwhile. */
export const sleep: Sleep = (milliseconds, signal) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return abortable(elapsed, signal, () => endedBy(signal)).finally(() => clearTimeout(timer));
};
