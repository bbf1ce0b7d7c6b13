// By a relative path: wxt.config.ts loads this file too, and there "@/" leads nowhere.
import { PSA_KINDS, type PsaKind } from '../model/records';
import { AUTOTASK_HOSTS } from './autotask/hosts';
import { CONNECTWISE_HOSTS } from './connectwise/hosts';
import type { CloudHosts } from './system';

/** Content scripts carry this file: data only, and no more than it takes. */
const CLOUD: Record<PsaKind, CloudHosts> = { connectwise: CONNECTWISE_HOSTS, autotask: AUTOTASK_HOSTS };

/** Match patterns of the clouds, for the manifest and for telling every open page; one cannot leave out `other`. */
export const PAGE_PATTERNS: readonly string[] = PSA_KINDS.map((kind) => `https://*.${CLOUD[kind].domain}/*`);

/** Whether a host is one of a PSA's own cloud, where the manifest lets content scripts run. */
export const isCloudHost = (host: string): boolean => PSA_KINDS.some((kind) => isOneOf(CLOUD[kind], host));

/** Whether an origin is a PSA site that content scripts run on: the cloud, or a host that the user has granted. */
export function isPsaOrigin(origin: string, granted: ReadonlySet<string>): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  return url?.protocol === 'https:' && (isCloudHost(url.hostname) || granted.has(url.hostname));
}

function isOneOf({ domain, other }: CloudHosts, host: string): boolean {
  if (!host.endsWith(`.${domain}`)) return false;
  const name = host.slice(0, -domain.length - 1);
  return /^[a-z0-9-]+$/.test(name) && !other?.test(name);
}
