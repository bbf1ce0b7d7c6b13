/** Production, unless the user was given another API URL (lmpi.md, introduction). */
export const DEFAULT_API_URL = 'https://cspi.trendmicro.com';

/** Cloud sites (connectwise.md 1.1). */
export const CLOUD_SITES = ['na', 'eu', 'au', 'aus', 'za'].map((region) => `${region}.myconnectwise.net`);
const CLOUD = '.myconnectwise.net';
const SANDBOX = '.connectwisedev.com';

/** What was typed as an address: the address to use, and the match patterns of the hosts it needs. */
export type Address = { ok: true; value: string; patterns: string[] } | { ok: false; error: string };

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const isLoopback = (host: string): boolean => host === 'localhost' || host === '127.0.0.1';
const wrong = (error: string): Address => ({ ok: false, error });

/**
 * The origin of the API URL, judged as lib/lmpi judges it so that permission can be asked for in the click.
 * A missing "https://" and a trailing slash are forgiven. Only https; with `allowLoopback` also http to this
 * computer (development builds).
 */
export function readApiUrl(typed: string, allowLoopback: boolean): Address {
  const url = parse(typed);
  if (!url) return wrong(`Type the address in full, such as ${DEFAULT_API_URL}`);
  const loopback = allowLoopback && url.protocol === 'http:' && isLoopback(url.hostname);
  if (url.protocol !== 'https:' && !loopback) return wrong('The address must start with https://');
  if (url.username || url.password) return wrong('Leave user name and password out of the address.');
  if (/[^/]/.test(url.pathname) || url.search || url.hash)
    return wrong('Leave out what follows the host name.');
  return { ok: true, value: url.origin, patterns: [`${url.protocol}//${url.hostname}/*`] };
}

/** The host of a ConnectWise site, from a host or from any address copied out of its pages. Always https. */
export function readSite(typed: string): Address {
  const url = parse(typed.replace(SCHEME, ''));
  const name = url?.hostname ?? '';
  const named = name.includes('.') || isLoopback(name);
  if (!url || !named || url.username || url.password)
    return wrong('Type the site as it stands in the address bar, such as na.myconnectwise.net');
  return { ok: true, value: url.host, patterns: hostsOf(name).map((host) => `https://${host}/*`) };
}

export const isCloudSite = (host: string): boolean => host.endsWith(CLOUD);

/** REST has a host of its own in the cloud and in the sandbox (connectwise.md 1.1). */
function hostsOf(name: string): string[] {
  if (isCloudSite(name)) return [`*${CLOUD}`];
  if (name.endsWith(SANDBOX)) {
    const page = name.replace(/^api-/, '');
    return [page, `api-${page}`];
  }
  return [name];
}

function parse(typed: string): URL | null {
  const text = typed.trim();
  const full = SCHEME.test(text) ? text : `https://${text}`;
  return URL.canParse(full) ? new URL(full) : null;
}
