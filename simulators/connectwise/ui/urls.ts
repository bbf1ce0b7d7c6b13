import { encodePayload } from './hash';
import { payloadOf, type ScreenName, screenSpec } from './screens';
import type { SimSettings } from './settings';

export interface UrlOptions {
  /** How the simulator behaves in this page. */
  sim?: SimSettings;
  /** "v2025_1" in the cloud, "v4_6_release" self-hosted. */
  version?: string;
  /** The hash's "??Screen" part; left out when false. */
  tail?: boolean;
}

/** Address of an agreement's tab. */
export const agreementUrl = (
  host: string,
  agreementId: number,
  tab: 'agreement' | 'additions' = 'additions',
  options: UrlOptions = {},
): string => screenUrl(host, tab, agreementId, options);

/** Address of any screen; `id` is the record's, 0 for lists. */
export function screenUrl(host: string, name: ScreenName, id = 0, options: UrlOptions = {}): string {
  const screen = screenSpec(name);
  const tail = options.tail === false ? '' : `??${screen.tail}`;
  return `${pageUrl(host, options)}#${encodePayload(payloadOf(screen, id))}${tail}`;
}

/** The deep link of connectwise.md 0.2, which the router turns into a `routeTo` address. */
export const openRecordUrl = (host: string, agreementId: number, company: string): string =>
  `https://${host}/v4_6_release/services/system_io/router/openrecord.rails?recordType=AgreementFV&recid=${agreementId}&companyName=${company}`;

export function pageUrl(host: string, { sim, version = 'v2025_1' }: UrlOptions = {}): string {
  const page = version === 'v4_6_release' ? 'connectwise.aspx' : 'ConnectWise.aspx';
  const query = sim === undefined ? '' : `&sim=${encodeURIComponent(JSON.stringify(sim))}`;
  return `https://${host}/${version}/${page}?fullscreen=false&locale=en_US${query}`;
}
