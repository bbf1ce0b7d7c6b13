import type { AtRecord, AutotaskState } from '../../msp/types';

/** Readers of REST fields; a missing one is an empty text, null or 0. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
export const dayOf = (value: unknown): string | null =>
  typeof value === 'string' ? value.slice(0, 10) : null;

export const RECURRING_SERVICE = 7;

const TYPES: Record<number, string> = {
  1: 'Time and Materials',
  3: 'Fixed Price',
  4: 'Block Hours',
  6: 'Retainer',
  7: 'Recurring Service',
  8: 'Per Ticket',
};

export const typeName = (type: number): string => TYPES[type] ?? 'Time and Materials';
export const periodName = (type: unknown): string => (numberOf(type) === 5 ? 'Yearly' : 'Monthly');

export const contractOf = (state: AutotaskState, id: number): AtRecord | undefined =>
  state.contracts.find((contract) => contract.id === id);

export const companyNameOf = (state: AutotaskState, id: unknown): string =>
  textOf(state.companies.find((company) => company.id === id)?.companyName);

/** One line of a contract as of a day. */
export interface Line {
  kind: 'service' | 'bundle';
  /** Of the ContractService or ContractServiceBundle. */
  id: number;
  /** Of the Service or ServiceBundle. */
  productId: number;
  name: string;
  description: string;
  invoiceDescription: string;
  period: string;
  /** 0 when no row of units holds the day. */
  units: number;
  unitPrice: number;
  unitCost: number;
  /** Names of the services in a bundle. */
  members: string[];
}

/** Bundles first, then services, each in the order of the records. */
export function linesOf(state: AutotaskState, contractId: number, day: string): Line[] {
  // One contract's periods first: a large MSP has many.
  const own = (row: AtRecord) => row.contractID === contractId;
  const bundleUnits = state.contractServiceBundleUnits.filter(own);
  const serviceUnits = state.contractServiceUnits.filter(own);
  const bundles = state.contractServiceBundles.filter(own).map((line): Line => {
    const bundle = state.serviceBundles.find((one) => one.id === line.serviceBundleID);
    const rows = bundleUnits.filter((row) => row.contractServiceBundleID === line.id);
    return { ...lineOf(line, bundle, rows, day), kind: 'bundle', members: membersOf(state, bundle?.id) };
  });
  const services = state.contractServices.filter(own).map((line): Line => {
    const service = state.services.find((one) => one.id === line.serviceID);
    const rows = serviceUnits.filter((row) => row.contractServiceID === line.id);
    return { ...lineOf(line, service, rows, day), kind: 'service', members: [] };
  });
  return [...bundles, ...services];
}

function lineOf(
  line: AtRecord,
  product: AtRecord | undefined,
  rows: readonly AtRecord[],
  day: string,
): Omit<Line, 'kind' | 'members'> {
  return {
    id: line.id,
    productId: product?.id ?? 0,
    name: textOf(product?.name),
    description: textOf(product?.description),
    invoiceDescription: textOf(line.invoiceDescription),
    period: periodName(product?.periodType),
    units: unitsOn(rows, day),
    unitPrice: numberOf(line.unitPrice ?? product?.unitPrice),
    unitCost: numberOf(line.unitCost ?? product?.unitCost),
  };
}

/** Units of the row that holds the day; of several the one that starts last. */
function unitsOn(rows: readonly AtRecord[], day: string): number {
  const start = (row: AtRecord) => dayOf(row.startDate) ?? '';
  const holding = rows.filter((row) => start(row) <= day && day <= (dayOf(row.endDate) ?? '9999'));
  const [latest] = holding.sort((a, b) => (start(a) < start(b) ? 1 : -1));
  return numberOf(latest?.units);
}

const membersOf = (state: AutotaskState, bundleId: number | undefined): string[] =>
  state.serviceBundleServices
    .filter((member) => member.serviceBundleID === bundleId)
    .map((member) => textOf(state.services.find((service) => service.id === member.serviceID)?.name));
