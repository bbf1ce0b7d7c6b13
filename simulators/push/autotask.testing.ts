import { createHttp } from '@/lib/http/http';
import type { Day } from '@/lib/model/calendar';
import { AUTOTASK_SERVICE } from '@/lib/psa/autotask/service';
import type { LoggedChange } from '@/lib/push/harness.testing';
import { placeOf } from '@/lib/push/plan/overlay';
import { createAutotaskRest } from '../autotask/rest';
import { smallMsp, TODAY } from '../autotask/rest/fixture.testing';
import type { AtRecord } from '../msp/types';
import type { MakeStand } from './stand.testing';
import { Network } from './transport.testing';

const { signal } = new AbortController();

/** Two contracts with two services each, one with a bundle, and one service that stands nowhere. */
function books() {
  const msp = smallMsp();
  const { autotask } = msp;
  const [contract] = autotask.contracts;
  const second = autotask.contracts.find(({ id }) => id === 11);
  Object.assign(second ?? {}, { ...contract, id: 11, contractName: 'Managed Security 11' });
  const [service] = autotask.services;
  autotask.services.push(
    ...[601, 602, 605].map((id) => ({
      ...(service as AtRecord),
      id,
      name: `Service ${id}`,
      externalID: `EXT-${id}`,
      isActive: true,
    })),
  );
  const units = autotask.contractServiceUnits;
  const model = units.slice(0, 3);
  const add = (id: number, contractID: number, serviceID: number): void => {
    autotask.contractServices.push({ id, contractID, serviceID, unitPrice: 3, unitCost: 1 });
    units.push(
      ...model.map((row, at) => ({
        ...row,
        id: id * 100 + at,
        contractID,
        contractServiceID: id,
        serviceID,
        units: 10 + (id % 10),
      })),
    );
  };
  autotask.contractServices = autotask.contractServices.filter(({ id }) => id !== 102);
  add(201, 11, 601);
  add(202, 11, 602);
  return msp;
}

export const autotaskStand: MakeStand = async (clock) => {
  const msp = books();
  const rest = createAutotaskRest(msp, { now: () => clock.now(), latency: 0 });
  const network = new Network(
    clock,
    (request, response) => rest.handle(request, response),
    () => rest.writes.length,
    (method, path) => method === 'POST' && /Adjustments$/.test(path),
  );
  const http = () => createHttp({ fetch: network.fetch, sleep: (ms) => clock.sleep(ms) });
  const { userName, secret, integrationCode } = msp.autotask;
  const credentials = await AUTOTASK_SERVICE.complete({ userName, secret, integrationCode }, http(), signal);
  const api = () => AUTOTASK_SERVICE.api({ credentials, http: http(), now: () => clock.now() });
  const agreements = (await api().agreements({ changedSince: null, cursor: null, signal })).items;
  const productOf = (lineId: number, isBundle: boolean): string =>
    isBundle
      ? `autotask:bundle:${rest.state.contractServiceBundles.find(({ id }) => id === lineId)?.serviceBundleID}`
      : `autotask:${rest.state.contractServices.find(({ id }) => id === lineId)?.serviceID}`;
  return {
    psa: 'autotask',
    network,
    today: TODAY as Day,
    api,
    agreements: agreements.filter(({ recordId }) => recordId === 10 || recordId === 11),
    products: new Map([
      ['autotask:10', ['autotask:501', 'autotask:bundle:501']],
      ['autotask:11', ['autotask:601', 'autotask:602']],
    ]),
    absent: 'autotask:605',
    log: () =>
      rest.writes.flatMap((write, at): LoggedChange[] => {
        if (write.kind !== 'adjustment') return [];
        const isBundle = write.entity === 'ContractServiceBundleAdjustments';
        const key = isBundle ? `autotask:bundle:${write.lineId}` : `autotask:${write.lineId}`;
        // What a browser repeats of an adding request finds the line there, and adjusts it.
        const first = network.repeated.has(at) ? rest.writes[at - 1] : undefined;
        const isAdded =
          write.added || (first?.kind === 'adjustment' && first.added && first.lineId === write.lineId);
        return [
          {
            kind: isAdded ? 'add line' : 'adjust units',
            agreementId: `autotask:${write.contractId}`,
            productId: productOf(write.lineId, isBundle),
            lineId: isAdded ? null : key,
            value: String(write.unitChange),
          },
        ];
      }),
    disturb(agreementId, productId) {
      const product = Number(productId.split(':').at(-1));
      const isBundle = productId.includes('bundle');
      const name = isBundle ? 'contractServiceBundleUnits' : 'contractServiceUnits';
      const contract = Number(agreementId.split(':')[1]);
      for (const row of rest.state[name])
        if (row.contractID === contract && row[isBundle ? 'serviceBundleID' : 'serviceID'] === product)
          rest.control.edit(name, row.id, { units: Number(row.units) + 1000 });
    },
    books: (day) => {
      const { contractServiceUnits, contractServiceBundleUnits } = rest.state;
      const rows = [
        ...contractServiceUnits.map((row) => ({ row, product: `autotask:${row.serviceID}` })),
        ...contractServiceBundleUnits.map((row) => ({
          row,
          product: `autotask:bundle:${row.serviceBundleID}`,
        })),
      ].sort((a, b) => (String(a.row.startDate) < String(b.row.startDate) ? -1 : 1));
      const holds = ({ row }: (typeof rows)[number]): boolean =>
        String(row.startDate).slice(0, 10) <= day && day <= String(row.endDate).slice(0, 10);
      const billed = rows
        .filter(holds)
        .map(({ row, product }): [string, string] => [
          `${placeOf(`autotask:${row.contractID}`, product)} ${row.contractServiceID ?? row.contractServiceBundleID}`,
          String(row.units),
        ]);
      return new Map([...new Map(billed)].filter(([, units]) => units !== '0'));
    },
  };
};
