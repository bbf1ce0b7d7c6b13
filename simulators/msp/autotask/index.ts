import { firstDay, lastDay } from '../dates';
import { Prng } from '../prng';
import type { AtRecord, AutotaskState, AutotaskTruthRow, Msp, TruthRow } from '../types';
import { BundleMaker } from './bundles';
import { linePeriods, type TwinLine, twinLine, whollyBundled } from './lines';
import { companies, contract, otherContract, services, termOf } from './records';
import { twinRows } from './rows';
import { UnitRows } from './units';

interface Original {
  seed: number;
  today: string;
  connectwise: Msp['connectwise'];
  rows: TruthRow[];
}

/** Above that many additions only so many months around today get periods, for memory. */
const MANY = 6000;
const MONTHS_AHEAD = 24;
const FEW_MONTHS = 2;

/**
 * The MSP as Autotask has it: what each company is billed for each product on the day `today` is the same, and so is
 * all that follows from it. Ids of companies, services, contracts and lines are ConnectWise's. Its random numbers are
 * a stream of its own, so that nothing else changes with it.
 */
export function autotaskTwin({ seed, today, connectwise, rows }: Original): {
  state: AutotaskState;
  rows: AutotaskTruthRow[];
} {
  const random = new Prng(seed ^ 0x41_54_41_53);
  const horizon = lastDay(today, MONTHS_AHEAD);
  const many = Object.values(connectwise.additions).flat().length > MANY;
  const earliest = many ? firstDay(today, -FEW_MONTHS) : '';
  const latest = many ? lastDay(today, FEW_MONTHS) : horizon;
  const catalog = services(connectwise.catalog);
  const byId = new Map(catalog.map((service) => [service.id, service]));
  const truth = new Map(rows.map((row) => [row.additionId, row]));
  const units = new UnitRows(random, today, byId);
  const bundles = new BundleMaker(random, today, byId, (id) => truth.get(id)?.reason === null);
  const state: AutotaskState = {
    userName: 'api-seatcheck@meridianlane.example',
    secret: random.key(24),
    integrationCode: random.key(27).toUpperCase(),
    zone: 5,
    companies: companies(connectwise.companies),
    contracts: [],
    services: catalog,
    serviceBundles: bundles.bundles,
    serviceBundleServices: bundles.members,
    contractServices: [],
    contractServiceBundles: [],
    contractServiceUnits: units.services,
    contractServiceBundleUnits: units.bundles,
  };

  const lines: TwinLine[] = [];
  for (const agreement of connectwise.agreements) {
    state.contracts.push(contract(agreement, horizon, random));
    const term = { id: agreement.id, ...termOf(agreement, horizon) };
    const own = (connectwise.additions[agreement.id] ?? []).map((one) => twinLine(one, term, horizon));
    if (agreement.agreementStatus === 'Active' && agreement.cancelledFlag !== true) bundles.consider(own);
    lines.push(...own);
  }
  for (const line of lines.filter((one) => !whollyBundled(one))) {
    const record = contractService(line.addition.id, line.contract.id, byId.get(line.serviceId), line);
    state.contractServices.push(record);
    const periods = linePeriods(
      { ...line, to: earlier(line.to, latest) },
      today,
      earliest,
      random.chance(0.5),
    );
    units.add(record, periods, { unitPrice: line.addition.unitPrice, unitCost: line.addition.unitCost });
  }
  for (const made of bundles.made) {
    const [first] = made.members;
    const id = first?.addition.id ?? 0;
    const record: AtRecord = {
      // The id of the line it stands for: services and bundles of contracts have ids of their own.
      id,
      contractID: first?.contract.id,
      serviceBundleID: made.bundle.id,
      unitPrice: made.bundle.unitPrice,
      adjustedPrice: made.bundle.unitPrice,
      internalCurrencyUnitPrice: made.bundle.unitPrice,
      invoiceDescription: made.bundle.name,
    };
    state.contractServiceBundles.push(record);
    units.addBundle(record, { ...made, to: earlier(made.to, latest) }, earliest);
  }
  noise();
  return { state, rows: twinRows(rows, lines, bundles.made, byId, today) };

  /** Contracts of other types; some carry services with units, which must count for nothing. */
  function noise(): void {
    let id = Math.max(0, ...state.contracts.map((one) => one.id));
    let lineId = Math.max(0, ...lines.map((one) => one.addition.id));
    const owners = [...new Set(state.contracts.map((one) => Number(one.companyID)))];
    for (const [turn, companyID] of owners.filter((_, index) => index % 3 === 0).entries()) {
      id += random.int(1, 4);
      const record = otherContract(id, companyID, turn, today, random);
      state.contracts.push(record);
      if (turn % 2 === 1) continue;
      lineId += random.int(1, 4);
      const service = catalog[turn % Math.min(4, catalog.length)];
      const line = contractService(lineId, id, service);
      state.contractServices.push(line);
      const period = { from: firstDay(today, 0), to: lastDay(today, 0), units: random.int(2, 40) };
      units.add(line, [period], { unitPrice: service?.unitPrice, unitCost: service?.unitCost });
    }
  }
}

const earlier = (a: string, b: string): string => (a < b ? a : b);

function contractService(
  id: number,
  contractID: number,
  service: AtRecord | undefined,
  line?: TwinLine,
): AtRecord {
  const unitPrice = line?.addition.unitPrice ?? service?.unitPrice;
  return {
    id,
    contractID,
    serviceID: service?.id,
    unitPrice,
    unitCost: line?.addition.unitCost ?? service?.unitCost,
    internalCurrencyUnitPrice: unitPrice,
    internalCurrencyAdjustedPrice: unitPrice,
    invoiceDescription: service?.invoiceDescription,
    internalDescription: line?.addition.serialNumber || null,
  };
}
