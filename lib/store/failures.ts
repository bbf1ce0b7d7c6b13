import { type Failure, FailureError } from '@/lib/model/failure';

const FULL: Failure = {
  code: 'store.full',
  sentence: 'The browser has no room left for the data of Seatcheck.',
  nextStep: 'Free some disk space, then start the sync again. What was kept before is still there.',
};
export const BLOCKED: Failure = {
  code: 'store.blocked',
  sentence: 'An older copy of Seatcheck still holds the data.',
  nextStep:
    'Close every tab that shows Seatcheck, then try again. If that does not help, restart the browser.',
};
const UNAVAILABLE: Failure = {
  code: 'store.unavailable',
  sentence: 'The browser does not give access to the data of Seatcheck at the moment.',
  nextStep: 'Try again. If it happens again, restart the browser.',
};
export const OVERTAKEN: Failure = {
  code: 'store.overtaken',
  sentence: 'Another window of Seatcheck wrote to the record at the same moment.',
  nextStep: 'Try again.',
};
/** Only another version or erasing helps: nothing can be read, however often it is tried. */
const UNREADABLE = 'store.unreadable';
export const NEWER: Failure = {
  code: UNREADABLE,
  sentence: 'The kept data was written by a newer version of Seatcheck.',
  nextStep: 'Update Seatcheck, or disconnect to erase the data and connect again.',
};
export const DAMAGED: Failure = {
  code: UNREADABLE,
  sentence: 'The kept data is damaged.',
  nextStep: 'Disconnect to erase the data, then connect again. Keys and data can be fetched anew.',
};

/** What a browser says when it cannot or will not; any other error is a defect. */
const REFUSALS = new Set([
  'AbortError',
  'InvalidStateError',
  'NotAllowedError',
  'NotReadableError',
  'OperationError',
  'SecurityError',
  'TimeoutError',
  'UnknownError',
]);

/** What to throw for anything that IndexedDB threw. */
export function storeError(thrown: unknown): unknown {
  if (thrown instanceof FailureError) return thrown;
  const name = errorName(thrown);
  if (name === 'QuotaExceededError') return new FailureError(FULL);
  if (name === 'VersionError') return new FailureError(NEWER);
  return REFUSALS.has(name) ? new FailureError(UNAVAILABLE) : thrown;
}

/** The connection is closing or closed: worth one more try on a new one. */
export const isClosed = (thrown: unknown): boolean => errorName(thrown) === 'InvalidStateError';

/** By name: a DOMException is not an Error everywhere, and may be of another realm. */
const errorName = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'name' in thrown ? String(thrown.name) : '';
