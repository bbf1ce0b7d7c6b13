import type { PsaCredentials } from '../../system';
import { failures, type Key } from './failures';

/** What an Autotask database is connected with. All texts; `ci` may be empty. */
export interface AutotaskCredentials {
  /** Of an API-only user (autotask.md 3). */
  userName: string;
  secret: string;
  /** The tracking id of the integration, 27 characters. */
  integrationCode: string;
  /** "https://webservices5.autotask.net/ATServicesRest/", one slash at the end. */
  apiUrl: string;
  /** Host of its pages: "ww5.autotask.net". */
  site: string;
  /** The zone's name as Autotask writes it. */
  zone: string;
  /** What zone information calls `ci`, when it was there. */
  ci: string;
}

/** What the user types. */
export type AutotaskKeys = Pick<AutotaskCredentials, Key>;

/**
 * The three keys, trimmed because they are pasted. Throws FailureError `psa.user`, `psa.keys` or
 * `psa.integration-code` for one that is missing, or that no header can carry: the browser would refuse to send it, which
 * would pass for a dead network.
 */
export function keysOf(form: PsaCredentials): AutotaskKeys {
  const read = (field: Key): string => {
    const value = (form[field] ?? '').trim();
    if (value === '') throw failures.keyMissing(field);
    if (!/^[\x20-\x7e]+$/.test(value)) throw failures.keyOdd(field);
    return value;
  };
  return {
    userName: read('userName'),
    secret: read('secret'),
    integrationCode: read('integrationCode'),
  };
}

/** Throws as `keysOf` does, and `psa.site` for an address that keys may not be sent to. */
export function credentialsOf(kept: PsaCredentials): AutotaskCredentials {
  const apiUrl = apiUrlOf(kept.apiUrl ?? '');
  const site = siteOf(kept.site ?? '');
  if (apiUrl === null || site === null) throw failures.site();
  return { ...keysOf(kept), apiUrl, site, zone: (kept.zone ?? '').trim(), ci: (kept.ci ?? '').trim() };
}

/** The address of the REST service, without the version and with one slash at the end; null when it is none. */
export function apiUrlOf(text: string): string | null {
  const url = autotaskUrl(text);
  const path = /^(\/atservicesrest)\/*(v1\.0\/*)?$/i.exec(url?.pathname ?? '');
  return url && path ? `${url.origin}${path[1]}/` : null;
}

/** The host of the pages, from their address or from itself. */
export const siteOf = (text: string): string | null =>
  autotaskUrl(/^[a-z]+:/i.test(text) ? text : `https://${text}`)?.hostname ?? null;

/** An https address on a host of Autotask's own domain, with nothing in it that could lead elsewhere. */
function autotaskUrl(text: string): URL | null {
  if (!URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  const isPlain = url.protocol === 'https:' && !url.username && !url.password && !url.port;
  return isPlain && /^[a-z0-9-]+(\.[a-z0-9-]+)*\.autotask\.net$/.test(url.hostname) ? url : null;
}
