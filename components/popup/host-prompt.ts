import type { Failure } from '@/lib/model/failure';

/** A prompt takes the focus, and with it a popup may close; what is typed is kept. */
export const PROMPT_HINT =
  'Your browser will ask whether Seatcheck may reach this address. If this window closes, open it again and press Authenticate.';

export const hostRefused = (address: string): Failure => ({
  code: 'permission.refused',
  sentence: `Seatcheck may not reach ${address}.`,
  nextStep: 'Press Authenticate again and allow it when the browser asks.',
});

/** Match patterns as a person reads them: "cw.example.com and api-cw.example.com". */
export const hostsOf = (patterns: readonly string[]): string =>
  patterns.map((pattern) => pattern.replace(/^https:\/\/(\*\.)?/, '').replace(/\/\*$/, '')).join(' and ');
