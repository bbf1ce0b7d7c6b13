import type { AtRecord, AutotaskState, Msp } from '../../msp/types';

export const TODAY = '2026-11-20';

const company = (id: number, companyName: string, more: Record<string, unknown> = {}): AtRecord => ({
  id,
  companyName,
  companyNumber: `c${id}`,
  companyType: 1,
  isActive: true,
  city: 'Leeds',
  postalCode: 'LS1 4DY',
  ...more,
});

const contract = (id: number, companyID: number, more: Record<string, unknown> = {}): AtRecord => ({
  id,
  companyID,
  contractName: `Managed Security ${id}`,
  contractType: 7,
  contractPeriodType: 2,
  status: 1,
  startDate: '2026-01-01T00:00:00',
  endDate: '2026-12-31T00:00:00Z',
  ...more,
});

const service = (id: number, name: string, unitPrice: number, isActive = true): AtRecord => ({
  id,
  name,
  description: name,
  isActive,
  periodType: 2,
  unitPrice,
  unitCost: 1,
  sku: `SKU-${id}`,
  externalID: `EXT-${id}`,
});

const month = (name: string, last: number): { startDate: string; endDate: string } => ({
  startDate: `2026-${name}-01T00:00:00Z`,
  endDate: `2026-${name}-${last}T00:00:00Z`,
});
const MONTHS = [month('10', 31), month('11', 30), month('12', 31)];

/** Rows for October, which is posted, November and December. */
const rows = (firstId: number, units: number, line: Record<string, unknown>): AtRecord[] =>
  MONTHS.map((dates, index) => ({
    id: firstId + index,
    contractID: 10,
    ...line,
    units,
    ...dates,
    approveAndPostDate: index === 0 ? '2026-11-03T09:00:00Z' : null,
  }));

/** A small MSP made by hand: 20 units on a service, 3 on a bundle with it, and a service without a period. */
export function smallMsp(): Msp {
  const autotask: AutotaskState = {
    userName: 'api@acme.example',
    secret: 's3cret',
    integrationCode: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ1',
    zone: 5,
    companies: [
      company(0, 'Acme IT'),
      company(1, 'Ashdown Dental'),
      company(2, 'Brook & Sons', { isActive: false, city: null }),
    ],
    contracts: [contract(10, 1), contract(11, 2, { status: 0 }), contract(12, 1, { contractType: 1 })],
    services: [
      service(501, 'Endpoint protection', 3.1),
      service(502, 'Endpoint protection with XDR', 5),
      service(503, 'E-mail filtering', 2),
      service(504, 'Old filtering', 2, false),
    ],
    serviceBundles: [{ id: 501, name: 'Desk bundle', isActive: true, periodType: 2, unitPrice: 8 }],
    serviceBundleServices: [
      { id: 1, serviceBundleID: 501, serviceID: 501 },
      { id: 2, serviceBundleID: 501, serviceID: 502 },
    ],
    contractServices: [
      { id: 101, contractID: 10, serviceID: 501, unitPrice: 3.1, unitCost: 1 },
      { id: 102, contractID: 10, serviceID: 502, unitPrice: 5, unitCost: 1 },
    ],
    contractServiceBundles: [{ id: 101, contractID: 10, serviceBundleID: 501, unitPrice: 8 }],
    contractServiceUnits: rows(9001, 20, { contractServiceID: 101, serviceID: 501 }),
    contractServiceBundleUnits: rows(9001, 3, { contractServiceBundleID: 101, serviceBundleID: 501 }),
  };
  return {
    seed: 0,
    today: TODAY,
    lmpi: {
      accessToken: '',
      secretKey: '',
      partnerId: '',
      customers: [],
      servicePlans: [],
      products: [],
      summaries: {},
      transactions: {},
      subscriptions: [],
    },
    connectwise: {
      company: '',
      publicKey: '',
      privateKey: '',
      clientId: '',
      companies: [],
      catalog: [],
      agreements: [],
      additions: {},
    },
    autotask,
    truth: { accounts: [], services: [], rows: [], autotaskRows: [], usage: [] },
  };
}
