import { linePeriods, twinLine } from '../autotask/lines';
import { companies, contract, services, termOf } from '../autotask/records';
import { UnitRows } from '../autotask/units';
import { firstDay, lastDay } from '../dates';
import type { AtRecord, AutotaskState } from '../types';
import type { Books } from './books';
import { MONTHS_BEFORE, type Planter } from './planter';

const MONTHS_AHEAD = 24;

/** The same books as Autotask has them: contracts, their services and units by months, and bundles. */
export function autotaskState(planter: Planter): AutotaskState {
  const { today, books, catalogue, random } = planter;
  const horizon = lastDay(today, MONTHS_AHEAD);
  const catalog = services(catalogue.products);
  const byId = new Map(catalog.map((service) => [service.id, service]));
  const units = new UnitRows(random, today, byId);
  const contractServices: AtRecord[] = [];
  for (const agreement of books.agreements) {
    const term = { id: agreement.id, ...termOf(agreement, horizon) };
    for (const addition of books.additions[agreement.id] ?? []) {
      const line = twinLine(addition, term, horizon);
      const { unitPrice, unitCost } = addition;
      const record: AtRecord = {
        id: addition.id,
        contractID: agreement.id,
        serviceID: line.serviceId,
        unitPrice,
        unitCost,
        internalCurrencyUnitPrice: unitPrice,
        invoiceDescription: byId.get(line.serviceId)?.invoiceDescription,
      };
      contractServices.push(record);
      units.add(record, linePeriods(line, today, firstDay(today, -MONTHS_BEFORE), false), {
        unitPrice,
        unitCost,
      });
    }
  }
  return {
    userName: 'api-seatcheck@meridianlane.example',
    secret: random.key(24),
    integrationCode: random.key(27).toUpperCase(),
    zone: 5,
    companies: companies(planter.companies.made.map(({ record }) => record)),
    contracts: books.agreements.map((agreement) => contract(agreement, horizon, random)),
    services: catalog,
    contractServices,
    contractServiceUnits: units.services,
    ...bundled(books, byId, units, today, horizon),
    contractServiceBundleUnits: units.bundles,
  };
}

function bundled(
  { bundles }: Books,
  services: ReadonlyMap<number, AtRecord>,
  units: UnitRows,
  today: string,
  horizon: string,
): Pick<AutotaskState, 'serviceBundles' | 'serviceBundleServices' | 'contractServiceBundles'> {
  const made = bundles.map(({ id, agreement, sold, units: count }, at) => {
    const bundle: AtRecord = {
      id: 4001 + at,
      name: `Bundle ${at + 1}: ${sold.map(({ identifier }) => identifier).join(' + ')}`,
      description: 'Bundle',
      isActive: true,
      periodType: 2,
      unitPrice: 50,
      unitCost: 20,
    };
    const line: AtRecord = { id, contractID: agreement.id, serviceBundleID: bundle.id, unitPrice: 50 };
    const from = firstDay(today, -MONTHS_BEFORE);
    units.addBundle(line, { bundle, members: [], units: count, from, to: horizon }, from);
    return { bundle, line, sold };
  });
  let member = 0;
  return {
    serviceBundles: made.map(({ bundle }) => bundle),
    contractServiceBundles: made.map(({ line }) => line),
    serviceBundleServices: made.flatMap(({ bundle, sold }) =>
      sold.map(({ productId }): AtRecord => {
        member += 1;
        return { id: member, serviceBundleID: bundle.id, serviceID: services.get(productId)?.id };
      }),
    ),
  };
}
