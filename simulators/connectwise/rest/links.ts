import type { RestOptions, SimRequest } from './types';

/** `<address>; rel="next", …`, with every other parameter of the request kept. */
export function linkHeader(
  request: SimRequest,
  options: RestOptions,
  relations: [string, Record<string, number>][],
): string {
  return relations
    .map(([name, change]) => {
      const url = new URL(request.url);
      url.searchParams.delete('clientId');
      for (const [key, value] of Object.entries(change)) url.searchParams.set(key, String(value));
      const origin = options.linkOrigin ?? `https://${request.host}`;
      return `<${origin}${url.pathname}${url.search}>; rel="${name}"`;
    })
    .join(', ');
}
