import type { Failure } from '@/lib/model/failure';

type Words = Pick<Failure, 'sentence' | 'nextStep'>;

/** What a person is told for each way in which LMPI says no (lmpi.md 3.10). Codes are `lmpi.` + the key. */
export const WORDS = {
  token: {
    sentence: 'Trend Micro does not know this access token.',
    nextStep:
      'Check the access token. A key of Remote Manager is another key, and a token that was revoked has to be asked for again.',
  },
  'token-not-set-up': {
    sentence: 'Trend Micro knows this access token but has not set it up yet.',
    nextStep: 'Ask your Trend Micro account manager or distributor to set up the token for LMPI.',
  },
  'secret-key': {
    sentence: 'The secret key does not belong to this access token.',
    nextStep: 'Copy the secret key again, with every character to its end, and try again.',
  },
  keys: {
    sentence: 'Trend Micro did not accept the keys.',
    nextStep: 'Check the access token and the secret key. A key of Remote Manager is another key.',
  },
  clock: {
    sentence: 'Trend Micro says that the clock of this computer is wrong.',
    nextStep: 'Let the operating system set the date, time and time zone automatically, then try again.',
  },
  right: {
    sentence: 'This Trend Micro account may not read the usage report.',
    nextStep:
      'Ask your Trend Micro account manager or distributor for keys with the MSP role, which may read lists and reports.',
  },
  parameter: {
    sentence: 'Trend Micro did not accept a value in the request.',
    nextStep: 'Try again. If it happens again, send the reference to Trend Micro support.',
  },
  request: {
    sentence: 'Trend Micro did not accept the form of the request.',
    nextStep:
      'Check that no proxy changes requests. Otherwise this is a fault of Seatcheck: please report it.',
  },
  'not-found': {
    sentence: 'There is no LMPI service at this API URL.',
    nextStep: 'Check the API URL that Trend Micro gave you.',
  },
  busy: {
    sentence: 'Trend Micro asks to send fewer requests.',
    nextStep: 'Wait some minutes and try again.',
  },
  service: {
    sentence: 'The Trend Micro service failed.',
    nextStep: 'Try again later. If it goes on, send the reference to Trend Micro support.',
  },
  unreadable: {
    sentence: 'The answer is not the data that LMPI sends.',
    nextStep:
      'Check the API URL, and whether a proxy or a sign-in page stands between this computer and Trend Micro.',
  },
} as const satisfies Record<string, Words>;

export type LmpiFailureKind = keyof typeof WORDS;
