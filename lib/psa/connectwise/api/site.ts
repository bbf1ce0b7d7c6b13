import { FailureError } from '@/lib/model/failure';

/** Where a ConnectWise site lives. Hosts carry a port when the user gave one. */
export interface Site {
  /** Where people sign in: "na.myconnectwise.net". */
  uiHost: string;
  /** Where REST is asked unless the site's own answer names another host: "api-na.myconnectwise.net". */
  apiHost: string;
}

/** ConnectWise's own cloud (connectwise.md 1.1); `aus` and `au` are both in use. */
const CLOUD = /^(?:api-)?(na|eu|aus?|za)\.myconnectwise\.net$/;
const CLOUD_DOMAIN = '.myconnectwise.net';
const SANDBOX_DOMAIN = '.connectwisedev.com';
/** The sign-in page serves every site and is none itself. */
const SIGN_IN = /(^|\.)connectwise\.com$/;

const bad = (sentence: string): FailureError =>
  new FailureError({
    code: 'psa.site',
    sentence,
    nextStep:
      'Open ConnectWise in a tab and copy the start of its address, for example na.myconnectwise.net.',
  });

/**
 * The site named by what a person pastes: a host, the API's host, or the address of any page.
 * Always https. Throws FailureError `psa.site`.
 */
export function siteOf(pasted: string): Site {
  const text = pasted.trim();
  if (text === '') throw bad('The ConnectWise site is missing.');
  let url: URL;
  try {
    url = new URL(`https://${text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/^\/+/, '')}`);
  } catch {
    throw bad('The ConnectWise site is not an address.');
  }
  if (url.username || url.password) throw bad('The ConnectWise site has a user name in it.');
  const name = url.hostname.toLowerCase().replace(/\.$/, '');
  // A star is a letter like any other in a URL, and every host in a match pattern.
  const isNamed = (name.includes('.') || name === 'localhost') && !name.includes('*');
  if (!isNamed) throw bad(`"${name}" is not the address of a site.`);
  if (SIGN_IN.test(name)) throw bad(`${name} is the sign-in page, not your site.`);
  const region = CLOUD.exec(name)?.[1];
  if (region) return { uiHost: `${region}${CLOUD_DOMAIN}`, apiHost: `api-${region}${CLOUD_DOMAIN}` };
  const host = url.port ? `${name}:${url.port}` : name;
  if (name.endsWith(SANDBOX_DOMAIN) && name.startsWith('api-'))
    return { uiHost: host.slice('api-'.length), apiHost: host };
  return { uiHost: host, apiHost: host };
}

/**
 * Match patterns of the hosts that reading this site needs, https only. The cloud's are in the manifest already.
 * Patterns take no port: Firefox refuses one.
 */
export function hostPatterns(site: Site): string[] {
  if (isCloud(site)) return [`https://*${CLOUD_DOMAIN}/*`];
  return [...new Set([site.uiHost, site.apiHost, ...sandboxHosts(site)])].map(
    (host) => `https://${host.replace(/:\d+$/, '')}/*`,
  );
}

/**
 * The host of companyinfo's SiteUrl when keys may be sent there: one that the user's permission covers, so never
 * an unrelated one. Null otherwise.
 */
export function trustedHost(siteUrl: string, site: Site): string | null {
  let url: URL;
  try {
    url = new URL(/^https?:\/\//i.test(siteUrl) ? siteUrl : `https://${siteUrl}`);
  } catch {
    return null;
  }
  if (url.username || url.password) return null;
  const host = url.host.toLowerCase();
  const known = [site.uiHost, site.apiHost, ...sandboxHosts(site)].includes(host);
  return known || (isCloud(site) && /^[a-z0-9-]+\.myconnectwise\.net$/.test(host)) ? host : null;
}

export const isCloud = (site: Site): boolean => site.uiHost.endsWith(CLOUD_DOMAIN);

const sandboxHosts = (site: Site): string[] =>
  site.uiHost.endsWith(SANDBOX_DOMAIN) ? [`api-${site.uiHost}`] : [];
