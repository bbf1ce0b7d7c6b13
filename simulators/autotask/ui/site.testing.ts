import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Window } from 'happy-dom';
import { fixtureState, TODAY } from './fixture.testing';
import { createAutotaskUi } from './index';

/** The simulated site on loopback, over a state of its own. */
export async function openSite() {
  const state = fixtureState();
  const ui = createAutotaskUi({ today: TODAY, autotask: state });
  const server = createServer((request, response) => void ui.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = (address: string): Promise<Response> => {
    const { pathname, search } = new URL(address);
    return fetch(origin + pathname + search, { redirect: 'manual' });
  };
  /** The document of an address, whose scripts do not run. */
  const open = async (address: string): Promise<Document> => {
    const parser = new new Window().DOMParser();
    const parsed = parser.parseFromString(await (await get(address)).text(), 'text/html');
    return parsed as unknown as Document;
  };
  return {
    state,
    ui,
    get,
    open,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Texts of the cells of each row that a selector finds. */
export const cellsOf = (root: ParentNode, rows: string): string[][] =>
  [...root.querySelectorAll(rows)].map((row) =>
    [...row.children].map((cell) => cell.textContent?.trim() ?? ''),
  );
