import { noAutotask } from '../../msp/autotask/none.testing';
import type { CwRecord, Msp } from '../../msp/types';

export const TODAY = '2026-11-20';
const _info = { lastUpdated: '2026-05-01T08:00:00Z', updatedBy: 'jhollis' };

const company = (id: number, name: string, more: Record<string, unknown> = {}): CwRecord => ({
  id,
  identifier: `c${id}`,
  name,
  status: { id: 1, name: 'Active' },
  city: 'Leeds',
  state: 'West Yorkshire',
  zip: 'LS1 4DY',
  country: { id: 2, name: 'United Kingdom' },
  website: `www.c${id}.example`,
  deletedFlag: false,
  _info,
  ...more,
});

const item = (id: number, identifier: string, price: number): CwRecord => ({
  id,
  identifier,
  description: `${identifier} per user`,
  inactiveFlag: false,
  subcategory: { id: 1, name: 'Security' },
  type: { id: 1, name: 'Managed Services' },
  customerDescription: identifier,
  price,
  _info,
});

const agreement = (id: number, companyId: number, more: Record<string, unknown> = {}): CwRecord => ({
  id,
  name: `Managed Security ${id}`,
  type: { id: 3, name: 'Managed Services' },
  company: { id: companyId, identifier: `c${companyId}`, name: `Company ${companyId}` },
  contact: { id: 9, name: 'Robin Vale' },
  startDate: '2024-01-01T00:00:00Z',
  noEndingDateFlag: true,
  cancelledFlag: false,
  agreementStatus: 'Active',
  billingCycle: { id: 2, name: 'Monthly' },
  _info,
  ...more,
});

const addition = (id: number, product: CwRecord, more: Record<string, unknown> = {}): CwRecord => ({
  id,
  product: { id: product.id, identifier: product.identifier },
  quantity: 25,
  lessIncluded: 5,
  unitPrice: 3.1,
  billCustomer: 'Billable',
  effectiveDate: '2026-01-01T00:00:00Z',
  description: `${product.identifier} per user`,
  billedQuantity: 20,
  sequenceNumber: 1,
  agreementStatus: 'Active',
  _info,
  ...more,
});

/** A small MSP made by hand: two companies, three products, three agreements. */
export function smallMsp(): Msp {
  const catalog = [item(501, 'WFB-SVC', 3.1), item(502, 'WFB-ADV', 4.25), item(503, 'EMAIL-ADV', 2)];
  const [first, second, third] = catalog as [CwRecord, CwRecord, CwRecord];
  const noLmpi = {
    accessToken: '',
    secretKey: '',
    partnerId: '',
    customers: [],
    servicePlans: [],
    products: [],
    subscriptions: [],
  };
  return {
    seed: 0,
    today: TODAY,
    lmpi: { ...noLmpi, summaries: {}, transactions: {} },
    connectwise: {
      company: 'acme',
      publicKey: 'pub-øne',
      privateKey: 'priv-twø',
      clientId: '6f1c7a52-0000-4000-8000-000000000001',
      companies: [company(1, 'Ashdown Dental'), company(2, 'Brook & Sons', { deletedFlag: true })],
      catalog,
      agreements: [
        agreement(10, 1),
        agreement(11, 1, { parentAgreement: { id: 10, name: 'Managed Security 10' } }),
        agreement(12, 2, {
          agreementStatus: 'Cancelled',
          cancelledFlag: true,
          noEndingDateFlag: false,
          endDate: '2026-10-31T00:00:00Z',
        }),
      ],
      additions: {
        10: [
          addition(101, first),
          addition(102, second, { quantity: 7.5, lessIncluded: 0, cancelledDate: '2026-10-31T00:00:00Z' }),
          addition(103, third, { billCustomer: 'DoNotBill' }),
        ],
        11: [addition(104, first, { quantity: null, lessIncluded: null })],
      },
    },
    autotask: noAutotask(),
    truth: { accounts: [], services: [], rows: [], autotaskRows: [], usage: [] },
  };
}
