// @vitest-environment node
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Window } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateMsp } from '../msp/index';
import { createAutotaskSimulator } from './index';
import { linesOf } from './ui/data';
import { servicesUrl } from './ui/index';
import { cellsOf } from './ui/site.testing';

const TODAY = '2026-11-23';
const msp = generateMsp({ today: TODAY, customers: 40 });
const simulator = createAutotaskSimulator(msp);
const HOST = 'ww5.autotask.net';
let server: Server;

beforeAll(async () => {
  server = createServer((incoming, response) => void simulator.handle(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Asks the simulator as if it were that host; `fetch` does not let the Host header be set. */
async function ask(address: string): Promise<{ status: number; body: string }> {
  const { host, pathname, search } = new URL(address);
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: pathname + search, headers: { host } }, (reply) =>
      text(reply).then((body) => resolve({ status: reply.statusCode ?? 0, body }), reject),
    )
      .on('error', reject)
      .end();
  });
}

/** Names and units of the rows of services as a user without bundles' members sees them. */
async function shownUnits(contractId: number): Promise<[string, string][]> {
  const { body } = await ask(
    servicesUrl(HOST, contractId, { sim: { pageSize: 0, columns: ['Name', 'Units'] } }),
  );
  const document = new new Window().DOMParser().parseFromString(body, 'text/html') as unknown as Document;
  return cellsOf(document, '.Body tr[data-row-key]').map(([, name = '', units = '']) => [name, units]);
}

describe('Autotask as one service', () => {
  it('answers for its pages and for REST, each on its own hosts', async () => {
    expect(simulator.hosts).toContain(HOST);
    expect(simulator.hosts).toContain('webservices.autotask.net');
    expect(simulator.hosts).toContain('webservices5.autotask.net');
    const zone = `https://webservices.autotask.net/ATServicesRest/V1.0/zoneInformation?user=${encodeURIComponent(msp.autotask.userName)}`;
    expect(JSON.parse((await ask(zone)).body)).toMatchObject({ webUrl: `https://${HOST}/` });
    const page = '/contracts/views/contractView.asp?contractID=812';
    expect((await ask(`https://${HOST}${page}`)).status).toBe(200);
    expect((await ask(`https://webservices5.autotask.net${page}`)).status).toBe(404);
    expect((await ask(`https://${HOST}/ATServicesRest/V1.0/zoneInformation`)).status).toBe(404);
  });

  it('shows every line of each recurring contract of the generated MSP', async () => {
    const contracts = msp.autotask.contracts.filter(({ contractType }) => contractType === 7).slice(0, 12);
    let rows = 0;
    for (const { id } of contracts) {
      const shown = await shownUnits(id);
      const lines = linesOf(msp.autotask, id, TODAY);
      expect(shown.map(([name]) => name)).toEqual(lines.map(({ name }) => name));
      rows += shown.length;
    }
    expect(rows).toBeGreaterThan(20);
  });

  it('shows a change made through REST, and leaves the MSP as it was', async () => {
    const [unit] = simulator.rest.state.contractServiceUnits.filter(
      ({ startDate, endDate }) => String(startDate) <= TODAY && TODAY <= String(endDate),
    );
    if (!unit) throw new Error('No units today.');
    const line = Number(unit.contractServiceID);
    const named = linesOf(simulator.rest.state, Number(unit.contractID), TODAY).findIndex(
      ({ kind, id }) => kind === 'service' && id === line,
    );
    simulator.rest.control.edit('contractServiceUnits', unit.id, { units: 4321 });
    expect((await shownUnits(Number(unit.contractID)))[named]?.[1]).toBe('4,321.00');
    expect(msp.autotask.contractServiceUnits.find(({ id }) => id === unit.id)?.units).not.toBe(4321);
  });
});
