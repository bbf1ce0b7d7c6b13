import type { SimReply } from './types';

/** An answer other than 200, thrown anywhere below the router (autotask.md 4, "Errors"). */
export class RestError extends Error {
  constructor(
    readonly status: number,
    /** The whole body; null: none at all. */
    readonly body: unknown,
    readonly headers: Record<string, string> = {},
  ) {
    super(JSON.stringify(body));
  }
}

/** A validation or business rule says no: 500, as the service does it. */
export const refused = (...errors: string[]): RestError => new RestError(500, { errors });

/** The same for every cause: a missing or wrong header, a wrong zone. */
export const unauthorized = (): RestError =>
  new RestError(401, null, { 'www-authenticate': 'Basic realm="webservices.autotask.net"' });

/** What the web server says of paths and methods it does not have [G]. */
export const noResource = (path: string): RestError =>
  new RestError(404, { Message: `No HTTP resource was found that matches the request URI '${path}'.` });
export const noMethod = (method: string, allow: string): RestError =>
  new RestError(
    405,
    { Message: `The requested resource does not support http method '${method}'.` },
    { allow },
  );

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): SimReply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});

export const errorReply = ({ status, body, headers }: RestError): SimReply =>
  body === null && status === 401 ? { status, headers, body: '' } : json(status, body, headers);

/** The reply of `run`, or of the error it throws. A defect of the simulator is told and answered with 500. */
export function replyOf(run: () => SimReply): SimReply {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof RestError) return errorReply(thrown);
    console.error('Autotask REST simulator:', thrown);
    return errorReply(refused('The simulator failed.'));
  }
}
