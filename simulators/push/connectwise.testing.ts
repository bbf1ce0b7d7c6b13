import { createHttp } from '@/lib/http/http';
import type { Day } from '@/lib/model/calendar';
import type { PushWrite } from '@/lib/model/push';
import { createConnectWiseApi } from '@/lib/psa/connectwise/api';
import type { LoggedChange } from '@/lib/push/harness.testing';
import { placeOf } from '@/lib/push/plan/overlay';
import { createConnectWiseRest } from '../connectwise/rest';
import { smallMsp, TODAY } from '../connectwise/rest/fixture.testing';
import type { LoggedWrite } from '../connectwise/rest/types';
import type { CwRecord } from '../msp/types';
import type { MakeStand } from './stand.testing';
import { Network } from './transport.testing';

const { signal } = new AbortController();
const PRODUCTS = [601, 602, 603, 604, 605];

/** Two agreements with two products each, and one product that stands nowhere. */
function books() {
  const msp = smallMsp();
  const { connectwise } = msp;
  const [model] = connectwise.catalog;
  connectwise.catalog.push(
    ...PRODUCTS.map((id) => ({
      ...(model as CwRecord),
      id,
      identifier: `P-${id}`,
      description: `Product ${id}`,
    })),
  );
  const [line] = connectwise.additions[10] ?? [];
  const addition = (id: number, product: number, agreementId: number): CwRecord => ({
    ...(line as CwRecord),
    id,
    product: { id: product, identifier: `P-${product}` },
    quantity: 10 + id,
    lessIncluded: id % 2,
    agreementId,
  });
  connectwise.additions[10] = [addition(201, 601, 10), addition(202, 602, 10)];
  connectwise.additions[11] = [addition(203, 603, 11), addition(204, 604, 11)];
  for (const agreement of connectwise.agreements) agreement.prorateFlag = agreement.id === 10;
  return msp;
}

export const connectWiseStand: MakeStand = async (clock) => {
  const msp = books();
  const rest = createConnectWiseRest(msp, { now: () => clock.now() });
  const network = new Network(
    clock,
    (request, response) => rest.handle(request, response),
    () => rest.writes.length,
    (method, path) => method !== 'GET' && path.includes('/additions'),
  );
  const { company, publicKey, privateKey, clientId } = msp.connectwise;
  const credentials = { site: 'na.myconnectwise.net', company, publicKey, privateKey, clientId };
  const api = () =>
    createConnectWiseApi({
      credentials,
      http: createHttp({ fetch: network.fetch, sleep: (ms) => clock.sleep(ms) }),
      now: () => clock.now(),
    });
  const agreements = (await api().agreements({ changedSince: null, cursor: null, signal })).items.filter(
    ({ recordId }) => recordId === 10 || recordId === 11,
  );
  return {
    psa: 'connectwise',
    network,
    today: TODAY as Day,
    api,
    agreements,
    products: new Map([
      ['connectwise:10', ['connectwise:601', 'connectwise:602']],
      ['connectwise:11', ['connectwise:603', 'connectwise:604']],
    ]),
    absent: 'connectwise:605',
    // A repeated PATCH comes to nothing, and its own kind cannot be told.
    log: () => rest.writes.filter(isChange).map(changeOf),
    disturb(agreementId, productId) {
      const [agreement, product] = [agreementId, productId].map((id) => Number(id.split(':')[1]));
      const found = rest.state.additions[agreement ?? 0]?.find(
        ({ product: of }) => (of as CwRecord).id === product,
      );
      if (found)
        rest.control.editAddition(agreement ?? 0, found.id, { quantity: Number(found.quantity) + 1000 });
    },
    books: (day) =>
      new Map(
        Object.values(rest.state.additions)
          .flat()
          .filter(
            ({ effectiveDate, cancelledDate }) =>
              String(effectiveDate ?? '').slice(0, 10) <= day &&
              (cancelledDate == null || String(cancelledDate).slice(0, 10) >= day),
          )
          .filter(({ quantity }) => quantity !== 0)
          .map(({ id, agreementId, product, quantity }) => [
            `${placeOf(`connectwise:${agreementId}`, `connectwise:${(product as CwRecord).id}`)} ${id}`,
            String(quantity),
          ]),
      ),
  };
};

const isChange = ({ before, after }: LoggedWrite): boolean =>
  before === null ||
  after === null ||
  before.quantity !== after.quantity ||
  before.cancelledDate !== after.cancelledDate;

function changeOf({ method, agreementId, additionId, before, after }: LoggedWrite): LoggedChange {
  const product = (after ?? before)?.product as CwRecord | undefined;
  const place = { agreementId: `connectwise:${agreementId}`, productId: `connectwise:${product?.id}` };
  const lineId = `connectwise:${additionId}`;
  const said = (kind: PushWrite['kind'], value: unknown): LoggedChange => ({
    kind,
    ...place,
    lineId,
    value: String(value),
  });
  if (method === 'POST') return { ...said('add line', after?.quantity), lineId: null };
  if (method === 'DELETE') return said('remove line', '');
  if (before?.cancelledDate === after?.cancelledDate) return said('set quantity', after?.quantity);
  const last = after?.cancelledDate;
  return said('end line', last == null ? null : String(last).slice(0, 10));
}
