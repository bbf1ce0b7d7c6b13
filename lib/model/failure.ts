/**
 * What went wrong, in words for the person in front of the screen. A failure carries no secret and no key
 * material, so that it may travel in messages and be shown as it is.
 */
export interface Failure {
  /** Stable, for tests and for choosing a screen: "lmpi.secret-key", "psa.keys", "vault.locked", "network". */
  code: string;
  /** One plain sentence: what is the matter. */
  sentence: string;
  /** One plain sentence: what to do next. */
  nextStep: string;
  /** A handle for the service's support, such as LMPI's x-traceid. */
  reference?: string;
}

/** A failure that is expected in the field; any other Error is a defect. */
export class FailureError extends Error {
  override readonly name = 'FailureError';
  constructor(readonly failure: Failure) {
    super(`${failure.code}: ${failure.sentence}`);
  }
}

const UNKNOWN: Failure = {
  code: 'unexpected',
  sentence: 'Something went wrong inside Seatcheck.',
  nextStep: 'Try again. If it happens again, restart the browser.',
};

/** The failure to show for anything thrown. The text of an unexpected error is not passed on. */
export const failureOf = (thrown: unknown): Failure =>
  thrown instanceof FailureError ? thrown.failure : UNKNOWN;
