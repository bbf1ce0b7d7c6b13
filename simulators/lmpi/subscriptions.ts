import type { LmpiSubscription } from '../msp/types';
import { readWindow } from './customers';
import { badParameter, isOutcome, type Outcome, refuse } from './outcome';
import type { LmpiState } from './state';

const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
export const DETAIL = new RegExp(`^/LMPI/v3/customers/(${GUID})/subscriptions/(${GUID})$`, 'i');
const WINDOWS = {
  created: ['created_start', 'created_end'],
  modified: ['modified_start', 'modified_end'],
} as const;
const KNOWN = new Set<string>([...WINDOWS.created, ...WINDOWS.modified, 'page', 'limit']);

/** GET /LMPI/v2.5/customers/subscriptions (lmpi.md 2.1, 2.2, 3.3): exactly one of the two windows, bounds exclusive. */
export function listSubscriptions(
  all: LmpiSubscription[],
  query: URLSearchParams,
  state: LmpiState,
): Outcome {
  if (state.mayReadSubscriptions === false)
    return refuse(403, 'Forbidden', 'The role may not read subscriptions.');
  for (const name of query.keys()) if (!KNOWN.has(name)) return badParameter(name, `${name} is not known.`);
  const given = (['created', 'modified'] as const).filter((kind) =>
    WINDOWS[kind].some((name) => query.has(name)),
  );
  const [kind, another] = given;
  if (!kind) return badParameter('created_start', 'A created or a modified period is required.');
  if (another) return badParameter('modified_start', 'Only one period may be given.');
  const asked = readWindow(query, WINDOWS[kind], null);
  if (isOutcome(asked)) return asked;
  const { start, end, page, limit } = asked;
  const found = all.filter((one) => Date.parse(one[kind]) > start && Date.parse(one[kind]) < end);
  const items = found
    .slice((page - 1) * limit, page * limit)
    .map(({ created: _created, modified: _modified, licenses: _licenses, ...sent }) => sent);
  return { status: 200, body: { paging: { total: found.length, limit, page }, subscriptions: items } };
}

/** GET /LMPI/v3/customers/{id}/subscriptions/{id} (lmpi.md 3.4): one customer's own, activation codes and all. */
export function showSubscription(all: LmpiSubscription[], path: string, state: LmpiState): Outcome {
  if (state.mayReadSubscriptions === false)
    return refuse(403, 'Forbidden', 'The role may not read subscriptions.');
  const [, customerId = '', subscriptionId = ''] =
    DETAIL.exec(path.toLowerCase().replace('/lmpi/', '/LMPI/')) ?? [];
  const found = all.find(
    (one) =>
      one.subscription_id.toLowerCase() === subscriptionId && one.customer_id.toLowerCase() === customerId,
  );
  if (!found) return refuse(404, 'NotFound', 'There is no such subscription.');
  const {
    created: _created,
    modified: _modified,
    service_plan_id: _plan,
    customer_id: _customer,
    ...sent
  } = found;
  const service_url = `https://clp.trendmicro.example/Dashboard?T=${subscriptionId}`;
  return { status: 200, body: { ...sent, service_url, expiration_notification: 30 } };
}
