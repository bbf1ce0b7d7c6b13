import type { ApiUnderTest, Scene } from '../../conformance/psa-under-test';
import {
  type Answered,
  agreement,
  credentials,
  EMPTY_401,
  fakeAutotask,
  type Tables,
} from '../api/fake.testing';

const period = { startDate: '2026-11-01T00:00:00.000Z', endDate: '2026-11-30T00:00:00.000Z' };
/** Units that the first line had in a period that is over. */
const past = (id: number, units: number, startDate: string, endDate: string) => [
  { ...{ id, contractID: 10, contractServiceID: 101, serviceID: 5, units }, startDate, endDate },
];
const CONTRACTS: Tables['Contracts'] = [
  { id: 10, contractName: 'Care', contractType: 7, companyID: 1, status: 1, contractPeriodType: 2 },
  // Not a recurring service contract: it has no services.
  { id: 11, contractName: 'Hours', contractType: 1, companyID: 1, status: 1, contractPeriodType: 2 },
];
const TABLES: Tables = {
  Companies: [
    { id: 1, companyName: 'Acme Ltd', isActive: true },
    { id: 2, companyName: 'Zeta', isActive: true },
    { id: 4, companyName: null },
    { id: 3, companyName: 'Nova', isActive: false },
  ],
  Services: [
    { id: 5, name: 'Email Security', unitPrice: 2 },
    { id: 6, name: 'Backup', unitPrice: 9 },
  ],
  Contracts: CONTRACTS,
  ContractServices: [
    { id: 101, contractID: 10, serviceID: 5, unitPrice: 2 },
    { id: 102, contractID: 10, serviceID: 6, unitPrice: 9 },
    { id: 103, contractID: 10, serviceID: 5, unitPrice: 'much' },
  ],
  ContractServiceUnits: [
    { id: 1, contractID: 10, contractServiceID: 101, serviceID: 5, units: 40, ...period },
    { id: 2, contractID: 10, contractServiceID: 102, serviceID: 6, units: 3, ...period },
    { id: 3, contractID: 10, contractServiceID: 103, serviceID: 5, units: 7, ...period },
    ...past(4, 12, '2024-08-01', '2024-09-30'),
    ...past(5, 20, '2024-10-01', '2024-10-31'),
    ...past(6, 30, '2025-03-01', '2025-03-31'),
  ],
};

const page: Answered = { status: 200, body: '<html>Sign in</html>' };
const ANSWERS: Partial<Record<Scene, (path: string) => Answered | null>> = {
  'wrong keys': () => EMPTY_401,
  'missing right': (path) =>
    path.startsWith('Contracts/') ? { status: 403, body: { errors: ['Access denied.'] } } : null,
  'too many requests': () => ({ status: 429, body: '' }),
  'service down': () => ({ status: 503, body: '' }),
  unreadable: () => page,
  'no network': () => {
    throw new TypeError('Failed to fetch');
  },
};

/** Autotask's API, for the suite that holds every PSA to one contract. */
export const API: ApiUnderTest = {
  serve(scene) {
    const gone: Tables = { Contracts: [], ContractServices: [], ContractServiceUnits: [] };
    const fake = fakeAutotask({ ...TABLES, ...(scene === 'agreement gone' ? gone : {}) }, 2);
    fake.before = ({ path }) => ANSWERS[scene]?.(path) ?? null;
    return { api: fake.api, sent: () => fake.sent.map(({ method, url }) => ({ method, url: url.href })) };
  },
  page: {
    credentials,
    address:
      'https://ww5.autotask.net/Autotask/AutotaskExtend/ExecuteCommand.aspx?Code=OpenContract&ContractID=10',
  },
  right: 'contracts',
  changes: ({ method, url }) => method !== 'GET' && !/\/query(\/next)?$/.test(new URL(url).pathname),
  agreement,
};
