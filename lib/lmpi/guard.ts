import { FailureError } from '@/lib/model/failure';

const VERSION = String.raw`/LMPI/v\d+(?:\.\d+)?`;
const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/**
 * Everything that is ever read by GET, and nothing else: no dots, percent signs or backslashes, nothing that a URL parser
 * could turn into another path.
 */
const LISTS = '/(?:me/serviceplans|partners/product|customers|customers/subscriptions)';
const READ = new RegExp(
  `^${VERSION}(?:${LISTS}(?:\\?[A-Za-z0-9_=&:-]+)?|/customers/${GUID}/subscriptions/${GUID})$`,
);
const REPORT = new RegExp(`^${VERSION}/reports(?:/[a-z]+)+$`);

export type ReadMethod = 'GET' | 'POST';

/**
 * Lets through GET of what is named above, and POST to `/LMPI/v{n}/reports/...` (the reports are POST yet read-only, lmpi.md 2). Throws
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
