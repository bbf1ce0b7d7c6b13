import { createHttp } from '@/lib/http/http';
import type { Agreement } from '@/lib/model/records';
import type { ApiUnderTest, Scene } from '../../conformance/psa-under-test';
import { createConnectWiseApi } from '../api';
import { credentials } from '../api/fake.testing';

interface Answered {
  status: number;
  body: unknown;
  /** Where a list goes on. */
  next?: number;
}
const INFO = { Codebase: 'v2025_1/', VersionCode: 'v2025.1', SiteUrl: 'api-na.myconnectwise.net' };
const company = (id: number, name: string) => ({ id, identifier: name, name, status: { name: 'Active' } });
const addition = (id: number, product: number, more: object) => ({
  id,
  product: { id: product, identifier: `P${product}` },
  billCustomer: 'Billable',
  _info: { lastUpdated: '2026-09-03T10:00:00Z' },
  ...more,
});
const AGREEMENT = { id: 10, name: 'Care', company: { id: 1, name: 'Acme Ltd' }, type: { name: 'Managed' } };

const ok = (body: unknown, next?: number): Answered => ({ status: 200, body, ...(next ? { next } : {}) });
const LISTS: Record<string, (from: string | null) => Answered> = {
  '/company/companies': (from) =>
    from === null
      ? ok([company(1, 'Acme Ltd'), company(2, 'Zeta')], 2)
      : ok([{ id: 4, name: 7 }, company(3, 'Nova')]),
  '/procurement/catalog': () => ok([5, 6].map((id) => ({ id, identifier: `P${id}`, price: 2 }))),
  '/finance/agreements': () => ok([AGREEMENT]),
  '/finance/agreements/10/additions': (from) =>
    from === null
      ? ok([addition(101, 5, { quantity: 40 }), addition(102, 6, { quantity: 3 })], 102)
      : ok([addition(103, 5, { quantity: 'many' })]),
};

const ANSWERS: Partial<Record<Scene, (path: string, url: URL) => Answered | null>> = {
  'wrong keys': () => ({ status: 401, body: { code: 'ConnectWiseApi', message: 'UserNotAuthenticated' } }),
  'missing right': (path) => (path.startsWith('/finance') ? { status: 403, body: {} } : null),
  'too many requests': () => ({ status: 429, body: {} }),
  'service down': () => ({ status: 503, body: '' }),
  unreadable: () => ({ status: 200, body: '<html>Sign in</html>' }),
  'agreement gone': (path) => {
    if (path.endsWith('/additions')) return { status: 404, body: {} };
    return path === '/finance/agreements' ? ok([]) : null;
  },
};

function answer(scene: Scene, url: URL): Answered {
  if (scene === 'no network') throw new TypeError('Failed to fetch');
  if (url.pathname.startsWith('/login/companyinfo/'))
    return scene === 'unreadable' ? { status: 200, body: '<html>' } : ok(INFO);
  const path = url.pathname.replace(/^\/v[^/]+\/apis\/3\.0/, '');
  const own = ANSWERS[scene]?.(path, url);
  if (own) return own;
  // One agreement is asked for with a condition.
  if (url.searchParams.get('conditions')?.startsWith('id=') && url.searchParams.get('conditions') !== 'id=10')
    return ok([]);
  return LISTS[path]?.(url.searchParams.get('pageId')) ?? { status: 404, body: {} };
}

/** ConnectWise's API, for the suite that holds every PSA to one contract. */
export const API: ApiUnderTest = {
  serve(scene) {
    const sent: { method: string; url: string }[] = [];
    const http = createHttp({
      sleep: async () => undefined,
      fetch: async (address, { method = '' }) => {
        sent.push({ method, url: address });
        const { status, body, next } = answer(scene, new URL(address));
        const link = next ? { link: `<https://api.example/list?pageId=${next}>; rel="next"` } : {};
        return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
          status,
          headers: link,
        });
      },
    });
    return { api: createConnectWiseApi({ credentials, http, now: () => 0 }), sent: () => sent };
  },
  page: {
    credentials: { ...credentials },
    address:
      'https://na.myconnectwise.net/v4_6_release/services/system_io/router/openrecord.rails?recordType=AgreementFV&recid=10&companyName=acme+%26+co',
  },
  right: 'Finance > Agreements',
  changes: ({ method }) => method !== 'GET',
  agreement: (recordId): Agreement => ({
    id: `connectwise:${recordId}`,
    psa: 'connectwise',
    recordId,
    name: 'Care',
    typeName: 'Managed',
    companyId: 'connectwise:1',
    companyName: 'Acme Ltd',
    parentAgreementId: null,
    status: 'Active',
    startDate: null,
    endDate: null,
    cancelled: false,
    billingCycle: 'Monthly',
    updatedAt: 0,
    updatedBy: 'sync',
  }),
};
