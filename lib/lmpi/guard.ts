import { FailureError } from '@/lib/model/failure';

const VERSION = String.raw`/LMPI/v\d+(?:\.\d+)?`;
/** No dots, percent signs or backslashes: nothing that a URL parser could turn into another path. */
const READ = new RegExp(String.raw`^${VERSION}(?:/[A-Za-z0-9_-]+)+(?:\?[A-Za-z0-9_=&:-]+)?$`);
const REPORT = new RegExp(`^${VERSION}/reports(?:/[a-z]+)+$`);

export type ReadMethod = 'GET' | 'POST';

/**
 * Lets through GET, and POST to `/LMPI/v{n}/reports/...` (the reports are POST yet read-only, lmpi.md 2). Throws
 * FailureError `lmpi.read-only` for everything else, before anything is signed.
 */
export function assertReadOnly(method: string, uri: string): asserts method is ReadMethod {
  if (method === 'GET' && READ.test(uri)) return;
  if (method === 'POST' && REPORT.test(uri)) return;
  throw new FailureError({
    code: 'lmpi.read-only',
    sentence: 'Seatcheck only reads from Trend Micro and refused a request that might change something.',
    nextStep: 'This is a fault of Seatcheck: please report it. Nothing was sent.',
  });
}
