import { timingSafeEqual } from 'node:crypto';
import type { Msp } from '../../msp/types';
import { RestError } from './errors';
import type { RestOptions, SimRequest } from './types';

/** Basic auth and client id (connectwise.md 4). Throws the error of the first that is wrong. */
export function authenticate(
  request: SimRequest,
  state: Msp['connectwise'],
  options: RestOptions,
  revoked: boolean,
): void {
  const clientId = request.headers.clientid ?? request.url.searchParams.get('clientId') ?? '';
  if (clientId === '')
    throw new RestError(options.wrongClientId, 'Unauthorized', 'A clientId is required for this request.');
  if (clientId !== state.clientId)
    throw new RestError(options.wrongClientId, 'Unauthorized', 'Cannot find a valid client id.');
  const sent = /^Basic ([A-Za-z0-9+/]+={0,2})$/.exec(request.headers.authorization ?? '')?.[1];
  if (sent === undefined) throw new RestError(401, 'Unauthorized', 'UserNotAuthenticated');
  const wanted = Buffer.from(`${state.company}+${state.publicKey}:${state.privateKey}`, 'utf8');
  const given = Buffer.from(sent, 'base64');
  const right = given.length === wanted.length && timingSafeEqual(given, wanted);
  if (right && !revoked) return;
  throw options.wrongKeys === 404
    ? new RestError(404, 'NotFound', 'Not Found')
    : new RestError(401, 'ConnectWiseApi', 'UserNotAuthenticated');
}
