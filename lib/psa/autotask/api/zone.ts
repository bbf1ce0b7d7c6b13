import { z } from 'zod';
import type { Http } from '@/lib/http/contract';
import { HTTP_DEFAULTS } from '@/lib/http/http';
import { parsed } from '../../api/body';
import { type AutotaskCredentials, apiUrlOf, siteOf } from './credentials';
import { errorText, failureOfReply, isAnswer } from './errors';
import { failures } from './failures';

/** Answers for every zone (autotask.md 4, "Base"). */
const HOST = 'webservices.autotask.net';

const ZoneInformation = z.object({
  zoneName: z.string().nullish().catch(null),
  url: z.string().nullish().catch(null),
  webUrl: z.string().nullish().catch(null),
  ci: z.union([z.number(), z.string()]).nullish().catch(null),
});

/**
 * The zone of an API user, asked without any key. Throws FailureError `psa.user`, `psa.site` for an answer
 * that names no usable zone, `psa.service-down`, `psa.rate-limit`, `network.*` or `cancelled`.
 */
export async function findZone(
  userName: string,
  http: Http,
  signal: AbortSignal,
): Promise<Pick<AutotaskCredentials, 'apiUrl' | 'site' | 'zone' | 'ci'>> {
  const url = `https://${HOST}/ATServicesRest/V1.0/zoneInformation?user=${encodeURIComponent(userName)}`;
  const reply = await http.send(
    async () => ({ url, method: 'GET', headers: { Accept: 'application/json' } }),
    { ...HTTP_DEFAULTS, signal, isAnswer },
  );
  const body = parsed(reply.text);
  // Inferred: errors are the only answer that the Swagger document knows besides a zone, and a miss is a 404.
  if (reply.status === 404 || (reply.status !== 429 && errorText(body) !== null))
    throw failures.userUnknown();
  if (reply.status !== 200) throw failureOfReply(reply, null, HOST, (text) => text);
  const zone = ZoneInformation.safeParse(body);
  if (!zone.success) throw failures.unreadable();
  if (!zone.data.url) throw failures.userUnknown();
  const apiUrl = apiUrlOf(zone.data.url);
  if (apiUrl === null) throw failures.zoneUnusable();
  const site = zone.data.webUrl ? siteOf(zone.data.webUrl) : pagesOf(apiUrl);
  if (site === null) throw failures.zoneUnusable();
  return {
    apiUrl,
    site,
    zone: zone.data.zoneName?.trim() || site,
    ci: zone.data.ci === null || zone.data.ci === undefined ? '' : String(zone.data.ci),
  };
}

/** Pages and API of a zone have the same number (autotask.md 1, "Hosts"). */
function pagesOf(apiUrl: string): string | null {
  const number = /^webservices(\d+)\.autotask\.net$/.exec(new URL(apiUrl).hostname)?.[1];
  return number === undefined ? null : `ww${number}.autotask.net`;
}
