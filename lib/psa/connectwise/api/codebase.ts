import { z } from 'zod';
import type { HttpReply } from '@/lib/http/contract';
import { parsed } from '../../api/body';
import { failures } from './failures';
import { type Site, trustedHost } from './site';

/** Where REST requests go. */
export interface ApiBase {
  /** "https://api-na.myconnectwise.net/v2025_1/apis/3.0". */
  url: string;
  /** "v2025.1"; empty when the site does not say. */
  version: string;
  /** The site answered for this company: a 404 then speaks of the keys, not of the site. */
  companyKnown: boolean;
}

/** The router's alias, which always leads to the current build (connectwise.md 4). */
export const ALIAS = 'v4_6_release/';

/** The keys are confirmed, their values inferred (connectwise.md 4): each is used only when it looks right. */
const CompanyInfo = z.object({
  Codebase: z.string().nullish().catch(null),
  VersionCode: z.string().nullish().catch(null),
  SiteUrl: z.string().nullish().catch(null),
});

export const companyInfoUrl = (site: Site, company: string): string =>
  `https://${site.uiHost}/login/companyinfo/${encodeURIComponent(company)}`;

export const aliasOf = (base: ApiBase): ApiBase => ({
  ...base,
  url: apiUrl(new URL(base.url).host, ALIAS),
});

/**
 * The base told by a companyinfo reply, which needs no keys. An answer of another kind leads to the alias on the
 * host of the site. Throws `psa.company-unknown`, or `psa.service-down` and `psa.rate-limit` by status.
 */
export function baseOf(reply: HttpReply, site: Site, company: string): ApiBase {
  const body = reply.status === 200 ? parsed(reply.text) : undefined;
  if (body === null) throw failures.companyUnknown(company, site.uiHost);
  const info = CompanyInfo.safeParse(body);
  if (!info.success) return { url: apiUrl(site.apiHost, ALIAS), version: '', companyKnown: false };
  const { Codebase, VersionCode, SiteUrl } = info.data;
  const host = (SiteUrl && trustedHost(SiteUrl, site)) || site.apiHost;
  const codebase = Codebase && /^v\d+_[\w]+\/?$/.test(Codebase) ? `${Codebase.replace(/\/$/, '')}/` : ALIAS;
  return { url: apiUrl(host, codebase), version: VersionCode ?? '', companyKnown: true };
}

const apiUrl = (host: string, codebase: string): string => `https://${host}/${codebase}apis/3.0`;
