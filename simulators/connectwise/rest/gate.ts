import type { Msp } from '../../msp/types';
import { authenticate } from './auth';
import { json, notFound, RestError } from './errors';
import type { RestOptions, SimReply, SimRequest } from './types';

const ALIAS = 'v4_6_release/';
const COMPANY_INFO = /^\/login\/companyinfo\/([^/]+)$/;
const API = /^\/([^/]+\/)apis\/3\.0(?:\/(.*))?$/;

export const isRest = (pathname: string): boolean => COMPANY_INFO.test(pathname) || API.test(pathname);

/** Companyinfo takes no keys and says null for an unknown company (connectwise.md 4). Null: another path. */
export function companyInfo(
  request: SimRequest,
  state: Msp['connectwise'],
  options: RestOptions,
): SimReply | null {
  const company = COMPANY_INFO.exec(request.url.pathname)?.[1];
  if (company === undefined) return null;
  if (request.method !== 'GET') throw new RestError(405, 'MethodNotAllowed', 'GET only.', { allow: 'GET' });
  if (decodeURIComponent(company).toLowerCase() !== state.company.toLowerCase()) return json(200, null);
  return json(200, {
    CompanyName: state.company,
    Codebase: options.codebase,
    VersionCode: options.codebase.replace('_', '.').replace(/\/$/, ''),
    SiteUrl: `api-${options.host}`,
  });
}

/** The path below `apis/3.0` of a request with the right code base and keys. Throws otherwise. */
export function admitted(
  request: SimRequest,
  state: Msp['connectwise'],
  options: RestOptions,
  revoked: boolean,
): string {
  const [, codebase = '', path = ''] = API.exec(request.url.pathname) ?? [];
  const known = codebase === options.codebase || (options.alias && codebase === ALIAS);
  if (!known) throw notFound(request.url.pathname);
  authenticate(request, state, options, revoked);
  return path;
}

/** Counts requests in the window and refuses what is above the limit, with Retry-After. */
export function createRateLimit(): (options: RestOptions) => void {
  let seen: number[] = [];
  return ({ rateLimit, now }) => {
    if (!rateLimit) return;
    const at = now();
    seen = seen.filter((time) => time > at - rateLimit.windowMs);
    if (seen.length >= rateLimit.requests)
      throw new RestError(429, 'ConnectWiseAPI', 'Too many requests. Please try again later.', {
        'retry-after': String(rateLimit.retryAfter),
      });
    seen.push(at);
  };
}
