import { type Failure, FailureError } from '@/lib/model/failure';
import { isOutsideWindow, skewSentence } from './clock';
import { type LmpiFailureKind, WORDS } from './failures';

/** Also says which parameter LMPI did not accept; empty when it did not say. */
export class LmpiParameterError extends FailureError {
  constructor(
    failure: Failure,
    readonly field: string,
  ) {
    super(failure);
  }
}

export interface Refusal {
  status: number;
  /** The answer's JSON; undefined when it is not JSON. */
  body: unknown;
  traceId: string;
  /** ms; see `clockSkewOf`. */
  skew: number | null;
  /** Whether a report was asked for; its right is one of its own. */
  report: boolean;
}

const BY_SUBJECT: Record<string, LmpiFailureKind> = {
  MissingHeaderAccessToken: 'request',
  MissingHeaderPosixTime: 'request',
  MissingHeaderSignature: 'request',
  MissingHeaderTraceID: 'request',
  InvalidHeaderContentType: 'request',
  InvalidHeaderAccessToken: 'token',
  AuthenticationFailureAccessToken: 'token-not-set-up',
  AuthenticationFailureSignature: 'secret-key',
  AuthenticationFailurePosixTime: 'clock',
  InternalMappingError: 'service',
  CSPIError: 'service',
  InternalError: 'service',
  ServerException: 'service',
};

/** The failure for an answer that is not a success (lmpi.md 3.10). Its reference is the x-traceid. */
export function refusalOf(refusal: Refusal): FailureError {
  const { status, traceId, skew } = refusal;
  // A wrong clock makes the signature wrong too, so that the subject may name the wrong culprit.
  if (status === 401 && isOutsideWindow(skew))
    return lmpiFailure('clock', traceId, { sentence: skewSentence(skew) });
  const subject = textOf(refusal.body, 'error_subject');
  const parameter = /^InvalidParameters\W*(.*?)\W*$/.exec(subject);
  const kind = BY_SUBJECT[subject] ?? byStatus(status);
  if (parameter || kind === 'parameter')
    return parameterError(parameter?.[1] ?? '', textOf(refusal.body, 'error_message'), traceId);
  if (status === 403 && !refusal.report)
    return lmpiFailure('right', traceId, { sentence: 'This Trend Micro account may not read this list.' });
  return lmpiFailure(kind, traceId);
}

/** Whether a success status carries an error body all the same. */
export const isErrorBody = (body: unknown): boolean => textOf(body, 'error_subject') !== '';

export function lmpiFailure(
  kind: LmpiFailureKind,
  traceId: string,
  words: Partial<Failure> = {},
): FailureError {
  return new FailureError({ code: `lmpi.${kind}`, ...WORDS[kind], ...words, reference: traceId });
}

function byStatus(status: number): LmpiFailureKind {
  if (status === 401) return 'keys';
  if (status === 403) return 'right';
  if (status === 404) return 'not-found';
  if (status === 429) return 'busy';
  if (status >= 500) return 'service';
  if (status === 400) return 'parameter';
  if (status >= 400) return 'request';
  return 'unreadable';
}

function parameterError(field: string, message: string, traceId: string): LmpiParameterError {
  const said = message === '' ? '' : ` It says: ${message}`;
  const failure: Failure = {
    code: 'lmpi.parameter',
    sentence: `Trend Micro did not accept ${field === '' ? 'a value' : field} in the request.${said}`,
    nextStep: WORDS.parameter.nextStep,
    reference: traceId,
  };
  return new LmpiParameterError(failure, field);
}

function textOf(body: unknown, name: string): string {
  if (typeof body !== 'object' || body === null) return '';
  const value = (body as Record<string, unknown>)[name];
  return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim().slice(0, 200) : '';
}
