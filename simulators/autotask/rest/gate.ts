import { timingSafeEqual } from 'node:crypto';
import type { AutotaskState } from '../../msp/types';
import { json, noMethod, noResource, refused, unauthorized } from './errors';
import type { RestOptions, SimReply, SimRequest } from './types';

export const ANY_ZONE = 'webservices.autotask.net';
export const zoneHostOf = ({ zone }: AutotaskState): string => `webservices${zone}.autotask.net`;

const BASE = /^\/atservicesrest\/v1\.0\/(.*)$/i;

export const isRestPath = (pathname: string): boolean => /^\/atservicesrest(\/|$)/i.test(pathname);
export const isRestHost = (host: string): boolean => /^webservices\d*\.autotask\.net$/i.test(host);

/** The path below the version, without a slash in front. Throws where it is another version. */
export function pathOf({ url }: SimRequest): string {
  const path = BASE.exec(url.pathname)?.[1];
  if (path === undefined) throw noResource(url.pathname);
  return path.replace(/\/$/, '');
}

/** Tells the zone of a user; needs no credentials and counts for nothing (autotask.md 4, "Base"). Null: another path. */
export function zoneInformation(
  request: SimRequest,
  path: string,
  state: AutotaskState,
  options: RestOptions,
): SimReply | null {
  if (path.toLowerCase() !== 'zoneinformation') return null;
  if (request.method !== 'GET') throw noMethod(request.method, 'GET');
  const user = request.url.searchParams.get('user');
  if (!user) throw refused('The parameter user is required.');
  if (user.toLowerCase() !== state.userName.toLowerCase()) {
    if (options.unknownUser === 404) return json(404, null);
    throw refused('Zone information could not be determined for this user.');
  }
  return json(200, {
    zoneName: `Simulated zone ${state.zone}`,
    url: `https://${zoneHostOf(state)}/ATServicesRest/`,
    webUrl: `https://ww${state.zone}.autotask.net/`,
    ci: 281_773,
  });
}

/** Lets a request with the three right headers in, at the right zone; all other causes look the same. */
export function admit(request: SimRequest, state: AutotaskState, revoked: boolean): void {
  const { headers } = request;
  const host = request.host.replace(/:\d+$/, '').toLowerCase();
  const right =
    host === zoneHostOf(state) &&
    same(headers.apiintegrationcode, state.integrationCode) &&
    same(headers.username?.toLowerCase(), state.userName.toLowerCase()) &&
    same(headers.secret, state.secret);
  if (!right || revoked) throw unauthorized();
  if (headers.impersonationresourceid !== undefined) throw refused('Impersonation is not simulated.');
}

/** Headers arrive as Latin-1. */
function same(given: string | undefined, wanted: string): boolean {
  const [a, b] = [Buffer.from(given ?? '', 'latin1'), Buffer.from(wanted, 'utf8')];
  return a.length === b.length && a.length > 0 && timingSafeEqual(a, b);
}
