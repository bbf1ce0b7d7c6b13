import { type Day, dayLabel } from '@/lib/model/calendar';
import { FailureError } from '@/lib/model/failure';
import { type ReadRight, rightLabel, type WriteRight } from './rights';

const failure = (code: string, sentence: string, nextStep: string): FailureError =>
  new FailureError({ code, sentence, nextStep });

const API_USER = 'the API user in Autotask, Admin > Resources/Users';

/** Labels as in the form, and the code by which the field is marked. */
const KEYS = {
  userName: { label: 'API user name', code: 'psa.user' },
  secret: { label: 'secret', code: 'psa.keys' },
  integrationCode: { label: 'tracking identifier', code: 'psa.integration-code' },
} as const;
export type Key = keyof typeof KEYS;

/** The ways in which Autotask's API fails, each with its own sentence and next step. */
export const failures = {
  userUnknown: () =>
    failure(
      'psa.user',
      'Autotask knows no API user of this name.',
      `Copy the API user name again from ${API_USER}.`,
    ),
  keyMissing: (key: Key) =>
    failure(KEYS[key].code, `The ${KEYS[key].label} is missing.`, `Copy it from ${API_USER}.`),
  keyOdd: (key: Key) =>
    failure(
      KEYS[key].code,
      `The ${KEYS[key].label} holds a character that it cannot have.`,
      `Copy it again from ${API_USER}, without anything around it.`,
    ),
  /** The empty 401 is the same for every cause (autotask.md 4, "Errors"). */
  keys: () =>
    failure(
      'psa.keys',
      'Autotask does not accept the API user name, the secret or the tracking identifier; it does not say which.',
      `Copy all three again from ${API_USER}, and check there that the user is active.`,
    ),
  site: () =>
    failure(
      'psa.site',
      'The address of the Autotask zone cannot be used.',
      'Disconnect Autotask and connect it again, so that its zone is looked up anew.',
    ),
  zoneUnusable: () =>
    failure(
      'psa.site',
      'Autotask named no zone that Seatcheck can use for this user.',
      'Try again. If it happens again, report this sentence to the support of Seatcheck.',
    ),
  notThere: (host: string) =>
    failure(
      'psa.site',
      `${host} does not answer like Autotask.`,
      'Disconnect Autotask and connect it again: its zone may have changed.',
    ),
  right: (missing: readonly ReadRight[]) =>
    failure(
      'psa.right',
      `The API user may not read ${missing.map(rightLabel).join(', ') || 'what was asked for'}.`,
      'Let the security level of the API user (Admin > Resources/Users) view them, then try again.',
    ),
  writeRight: (missing: WriteRight) =>
    failure(
      'psa.right',
      `The API user may not add ${rightLabel(missing)}, so that nothing can be pushed.`,
      'Let the security level of the API user (Admin > Resources/Users) add them, then try again.',
    ),
  /** Of a write; nothing was changed by it. */
  writeRefused: (message: string) =>
    failure(
      'psa.refused',
      `Autotask refused the change${message ? `: ${message}` : '.'}`,
      'Look at the service on the contract in Autotask, then make the plan again.',
    ),
  /** Which of them counts decides what a change comes to, so nothing is written beside them. */
  periodsDiffer: (day: Day) =>
    failure(
      'psa.unreadable',
      `Two periods of this service begin on ${dayLabel(day)} with different units, and nobody can tell which counts.`,
      'Look at the service on the contract in Autotask.',
    ),
  nothingSeen: (unseen: readonly ReadRight[]) =>
    failure(
      'psa.right',
      `The API user sees none of these in Autotask: ${unseen.map(rightLabel).join(', ')}.`,
      'Let the security level of the API user (Admin > Resources/Users) view all of them, then try again.',
    ),
  rateLimit: (seconds: number | null) =>
    failure(
      'psa.rate-limit',
      'Autotask is getting too many requests and asks to wait.',
      seconds === null
        ? 'Try again in a few minutes.'
        : `Try again in ${seconds} second${seconds === 1 ? '' : 's'}.`,
    ),
  /** Stopped by Seatcheck, before Autotask refuses everybody (autotask.md 4, "Limits"). */
  nearLimit: (used: number, threshold: number, minutes: number) =>
    failure(
      'psa.rate-limit',
      `${grouped(used)} of the ${grouped(threshold)} requests that Autotask allows in ${minutes} minutes are used, by all integrations together.`,
      `Seatcheck stops here and leaves the rest to others. Sync again in ${minutes} minutes at the latest; it may work sooner, as the count falls.`,
    ),
  serviceDown: (status: number) =>
    failure('psa.service-down', `Autotask has a problem of its own (status ${status}).`, 'Try again later.'),
  refused: (status: number, message: string) =>
    failure(
      'psa.refused',
      `Autotask refused a request (status ${status}${message ? `: ${message}` : ''}).`,
      'Try again. If it happens again, report this sentence to the support of Seatcheck.',
    ),
  unreadable: () =>
    failure(
      'psa.unreadable',
      'Autotask sent an answer that Seatcheck cannot read.',
      'Try again. A proxy between this computer and Autotask can cause this.',
    ),
};

const grouped = (count: number): string => count.toLocaleString('en');
