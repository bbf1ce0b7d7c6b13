import type { SimReply } from './types';

/** An answer other than 2xx, thrown anywhere below the router. Bodies as in connectwise.md 4, "Errors". */
export class RestError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
    readonly errors: { code: string; message: string; field?: string }[] = [],
  ) {
    super(message);
  }
}

export const badCondition = (message: string): RestError => new RestError(400, 'ApiFindCondition', message);
export const notFound = (what: string): RestError => new RestError(404, 'NotFound', `${what} not found`);
export const invalid = (field: string, message: string): RestError =>
  new RestError(400, 'InvalidObject', 'The object is invalid.', {}, [
    { code: 'InvalidField', message, field },
  ]);

export function errorReply(error: RestError): SimReply {
  const body = {
    code: error.code,
    message: error.message,
    ...(error.errors.length > 0 ? { errors: error.errors } : {}),
  };
  return json(error.status, body, error.headers);
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): SimReply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});
