import { normaliseApiUrl } from '@/lib/lmpi/api-url';
import { FailureError } from '@/lib/model/failure';
import { hostPatterns, siteOf } from '@/lib/psa/connectwise/api/site';

export { DEFAULT_API_URL } from '@/lib/lmpi/api-url';

/** Cloud sites (connectwise.md 1.1). */
export const CLOUD_SITES = ['na', 'eu', 'au', 'aus', 'za'].map((region) => `${region}.myconnectwise.net`);

/** What was typed as an address: the address to use, and the match patterns of the hosts it needs. */
export type Address = { ok: true; value: string; patterns: string[] } | { ok: false; error: string };

/** Judged here and not first in the background, so that permission can be asked for in the click. */
export const readApiUrl = (typed: string, allowLoopbackHttp: boolean): Address =>
  judged(() => {
    const { url, originPattern } = normaliseApiUrl(typed, { allowLoopbackHttp });
    return { ok: true, value: url, patterns: [originPattern] };
  });

/** The host of a ConnectWise site, from a host or from any address copied out of its pages. */
export const readSite = (typed: string): Address =>
  judged(() => {
    const site = siteOf(typed);
    return { ok: true, value: site.uiHost, patterns: hostPatterns(site) };
  });

export const isCloudSite = (host: string): boolean => host.endsWith('.myconnectwise.net');

function judged(read: () => Address): Address {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof FailureError)
      return { ok: false, error: `${thrown.failure.sentence} ${thrown.failure.nextStep}` };
    throw thrown;
  }
}
