import { normaliseApiUrl } from '@/lib/lmpi/api-url';
import { FailureError } from '@/lib/model/failure';

export { DEFAULT_API_URL } from '@/lib/lmpi/api-url';

/** What was typed as an address: the address to use, and the match patterns of the hosts it needs. */
export type Address = { ok: true; value: string; patterns: string[] } | { ok: false; error: string };

/** Judged here and not first in the background, so that permission can be asked for in the click. */
export function readApiUrl(typed: string, allowLoopbackHttp: boolean): Address {
  try {
    const { url, originPattern } = normaliseApiUrl(typed, { allowLoopbackHttp });
    return { ok: true, value: url, patterns: [originPattern] };
  } catch (thrown) {
    if (thrown instanceof FailureError)
      return { ok: false, error: `${thrown.failure.sentence} ${thrown.failure.nextStep}` };
    throw thrown;
  }
}
