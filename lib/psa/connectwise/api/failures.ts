import { FailureError } from '@/lib/model/failure';
import { type MemberRight, rightLabel } from './rights';

const failure = (code: string, sentence: string, nextStep: string, reference?: string | null): FailureError =>
  new FailureError({ code, sentence, nextStep, ...(reference ? { reference } : {}) });

/** The ways in which reading ConnectWise fails, each with its own sentence and next step. */
export const failures = {
  companyUnknown: (company: string, host: string) =>
    failure(
      'psa.company-unknown',
      company === '' ? 'The company is missing.' : `${host} does not know the company "${company}".`,
      'Enter the company as on the ConnectWise sign-in page, and check that the site is the right one.',
    ),
  notConnectWise: (host: string) =>
    failure(
      'psa.site',
      `${host} does not answer like a ConnectWise site.`,
      'Check the site: copy the start of the address of your ConnectWise page.',
    ),
  keysMissing: () =>
    failure(
      'psa.keys',
      'The public or the private key is missing.',
      'Copy both from the API member, System > Members > API Members > API Keys.',
    ),
  keys: (reference?: string | null) =>
    failure(
      'psa.keys',
      'ConnectWise does not accept the public and private key for this company.',
      'Copy both keys again from the API member, System > Members > API Members > API Keys, or make a new pair.',
      reference,
    ),
  clientId: (reference?: string | null) =>
    failure(
      'psa.client-id',
      'ConnectWise does not accept the client ID.',
      'Copy the client ID again from developer.connectwise.com, ClientID.',
      reference,
    ),
  clientIdMissing: () =>
    failure(
      'psa.client-id',
      'The client ID is missing.',
      'Copy it from developer.connectwise.com, ClientID.',
    ),
  right: (missing: readonly MemberRight[], reference?: string | null) =>
    failure(
      'psa.right',
      `The API member lacks ${missing.length > 1 ? `${missing.length} rights` : 'a right'}: ${
        missing.map(rightLabel).join(', ') || 'ConnectWise does not say which'
      }.`,
      'Give it to the role of the API member in System > Security Roles, then try again.',
      reference,
    ),
  rateLimit: (seconds: number | null, reference?: string | null) =>
    failure(
      'psa.rate-limit',
      'ConnectWise is getting too many requests and asks to wait.',
      seconds === null
        ? 'Try again in a few minutes.'
        : `Try again in ${seconds} second${seconds === 1 ? '' : 's'}.`,
      reference,
    ),
  serviceDown: (status: number, reference?: string | null) =>
    failure(
      'psa.service-down',
      `ConnectWise has a problem of its own (status ${status}).`,
      'Try again later, and look at status.connectwise.com if it lasts.',
      reference,
    ),
  refused: (status: number, message: string, reference?: string | null) =>
    failure(
      'psa.refused',
      `ConnectWise refused a request (status ${status}${message ? `: ${message}` : ''}).`,
      'Try again. If it happens again, report this sentence to the support of Seatcheck.',
      reference,
    ),
  gone: (what: 'row' | 'agreement' | 'company', reference?: string | null) =>
    failure(
      'psa.gone',
      `ConnectWise does not have this ${what} any more, or does not accept the keys any more.`,
      'Start a sync, then look at the agreement in ConnectWise.',
      reference,
    ),
  unreadable: (reference?: string | null) =>
    failure(
      'psa.unreadable',
      'ConnectWise sent an answer that Seatcheck cannot read.',
      'Try again. A proxy or a sign-in page between this computer and ConnectWise can cause this.',
      reference,
    ),
  unreachable: (host: string, selfHosted: boolean) =>
    failure(
      'network.unreachable',
      `${host} cannot be reached.`,
      selfHosted
        ? 'Open the site in a tab. If the browser warns about its certificate, install one that this computer trusts; if the site does not open, check the address and the VPN.'
        : 'Check the internet connection, then try again.',
    ),
};
