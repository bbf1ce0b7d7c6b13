import type { AtRecord, AutotaskState } from '../../msp/types';

/** The day that the fixture takes for today. */
export const TODAY = '2026-11-23';

export const IDS = {
  /** Bundles and services, two months of units and one split period. */
  managed: 30012345,
  /** 130 services. */
  large: 30012400,
  /** Drawn by Onyx. */
  umbrella: 30012500,
  /** Block Hours, with no services. */
  block: 30012600,
  company: 175,
} as const;

const COMPANIES: AtRecord[] = [
  [175, 'Harrow & Finch Dental'],
  [176, 'Bluewater Marine Supply'],
  [177, 'Kestrel "North" Foundry'],
].map(([id, companyName]) => ({ id: Number(id), companyName, companyType: 1, isActive: true }));

const contract = (id: number, companyID: number, contractName: string, contractType = 7): AtRecord => ({
  id,
  companyID,
  contractName,
  contractType,
  contractPeriodType: 2,
  status: 1,
  startDate: '2026-01-01T00:00:00',
  endDate: '2028-12-31T00:00:00',
  isDefaultContract: false,
});

const CONTRACTS = [
  contract(IDS.managed, 175, 'Managed Services'),
  contract(IDS.large, 176, 'Fleet Protection'),
  contract(IDS.umbrella, 177, 'Foundry Umbrella'),
  contract(IDS.block, 175, 'Support Hours 2026', 4),
];

const NAMES = [
  'Endpoint Protection',
  'Email Security',
  'Server Protection',
  'Phishing Simulation',
  'Managed Workstation',
  'Backup 1 TB',
  'Mobile Device',
  'Web Gateway <EU>',
];
const service = (id: number, name: string): AtRecord => ({
  id,
  name,
  description: `${name} per month`,
  periodType: 2,
  unitPrice: (id % 7) + 2.5,
  unitCost: (id % 5) + 0.75,
  sku: `AT-${id}`,
  isActive: true,
});
const SERVICES = [
  ...NAMES.map((name, index) => service(20 + index, name)),
  ...Array.from({ length: 130 }, (_, index) => service(100 + index, `Fleet Service ${index + 1}`)),
];

const period = (start: string, end: string, units: number) => ({
  startDate: `${start}T00:00:00`,
  endDate: `${end}T00:00:00`,
  units,
});
const PERIODS = (units: number) => [
  period('2026-10-01', '2026-10-31', units - 3),
  period('2026-11-01', '2026-11-30', units),
  period('2026-12-01', '2026-12-31', units),
];

/** Lines by contract: id, service, units of this month. */
const LINES: [contractID: number, id: number, serviceID: number, units: number][] = [
  [IDS.managed, 501, 20, 1250],
  [IDS.managed, 502, 21, 44],
  [IDS.managed, 503, 22, 12],
  [IDS.managed, 504, 27, 7.5],
  [IDS.umbrella, 540, 20, 61],
  [IDS.umbrella, 541, 24, 18],
  [IDS.umbrella, 542, 26, 33],
  ...Array.from(
    { length: 130 },
    (_, index) => [IDS.large, 600 + index, 100 + index, 10 + index] as [number, number, number, number],
  ),
];

export function fixtureState(): AutotaskState {
  return structuredClone({
    userName: 'seatcheck@practice.example',
    secret: 'secret',
    integrationCode: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ1',
    zone: 5,
    companies: COMPANIES,
    contracts: CONTRACTS,
    services: SERVICES,
    serviceBundles: [{ id: 20, name: 'Secure Seat', description: 'A seat with everything', unitPrice: 18 }],
    serviceBundleServices: [
      { id: 1, serviceBundleID: 20, serviceID: 20 },
      { id: 2, serviceBundleID: 20, serviceID: 21 },
    ],
    contractServices: LINES.map(([contractID, id, serviceID]) => ({ id, contractID, serviceID })),
    contractServiceBundles: [{ id: 501, contractID: IDS.managed, serviceBundleID: 20, unitPrice: 17.25 }],
    contractServiceUnits: [
      ...LINES.flatMap(([contractID, contractServiceID, serviceID, units]) =>
        PERIODS(units).map((row, index) => ({
          id: contractServiceID * 10 + index,
          contractID,
          contractServiceID,
          serviceID,
          ...row,
        })),
      ),
      // An adjustment inside November: both rows hold today, the one that starts last counts.
      {
        id: 5025,
        contractID: IDS.managed,
        contractServiceID: 502,
        serviceID: 21,
        ...period('2026-11-15', '2026-11-30', 46),
      },
    ],
    contractServiceBundleUnits: PERIODS(31).map((row, index) => ({
      id: 9000 + index,
      contractID: IDS.managed,
      contractServiceBundleID: 501,
      serviceBundleID: 20,
      ...row,
    })),
  });
}
