import type { Msp } from '../msp/types';
import type { Received } from './authentication';
import { listCustomers } from './customers';
import { type Outcome, refuse } from './outcome';
import { makeReport } from './reports';
import type { LmpiFault, LmpiState } from './state';
import { DETAIL, listSubscriptions, showSubscription } from './subscriptions';

const PATHS: Record<string, 'GET' | 'POST'> = {
  '/LMPI/v3/me/serviceplans': 'GET',
  '/LMPI/v3/partners/product': 'GET',
  '/LMPI/v3/customers': 'GET',
  '/LMPI/v2.5/customers/subscriptions': 'GET',
  '/LMPI/v3/reports/summary': 'POST',
  '/LMPI/v3/reports/transactions': 'POST',
};

export const pathOf = (uri: string): string => uri.split('?')[0] ?? '';

/** Whether a request could change something at a real service: the reports are POST yet read-only. */
export const isWrite = ({ method, uri }: Received): boolean =>
  method === 'POST'
    ? !/^\/LMPI\/v[\d.]+\/reports\//.test(pathOf(uri))
    : !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** What the service says to a request that has been let in. */
export function answer(
  lmpi: Msp['lmpi'],
  received: Received,
  context: { state: LmpiState; serverTime: number; fault: LmpiFault | null },
): Outcome {
  const path = pathOf(received.uri);
  const method = Object.hasOwn(PATHS, path) ? PATHS[path] : DETAIL.test(path) ? 'GET' : undefined;
  if (!method) return refuse(404, 'NotFound', 'There is nothing here.');
  if (method !== received.method)
    return { ...refuse(405, 'MethodNotAllowed', 'Not this method.'), headers: { allow: method } };
  if (method === 'GET' && received.body.length > 0)
    return refuse(400, 'InvalidParametersbody', 'No body here.');
  const query = new URLSearchParams(received.uri.slice(path.length + 1));
  if (path === '/LMPI/v3/customers') return listCustomers(lmpi.customers, query, context.state);
  if (path === '/LMPI/v2.5/customers/subscriptions')
    return listSubscriptions(lmpi.subscriptions, query, context.state);
  if (received.uri.includes('?')) return refuse(400, 'InvalidParametersquery', 'No query here.');
  if (DETAIL.test(path)) return showSubscription(lmpi.subscriptions, path, context.state);
  if (path === '/LMPI/v3/me/serviceplans') return { status: 200, body: lmpi.servicePlans };
  if (path === '/LMPI/v3/partners/product')
    return { status: 200, body: { partner_id: lmpi.partnerId, products: lmpi.products } };
  return makeReport(
    path === '/LMPI/v3/reports/summary' ? 'summary' : 'transactions',
    lmpi,
    received.body,
    context,
  );
}
