import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Msp } from '../../msp/types';
import { act } from './actions';
import { LZMA_FILE } from './hash';
import type { SimSettings } from './settings';
import { shell } from './shell';
import { STYLE } from './style';

export * from './screens';
export type { SimSettings } from './settings';
export { agreementUrl, openRecordUrl, pageUrl, screenUrl, type UrlOptions } from './urls';

export interface ConnectWiseUiOptions {
  /** Behaviour of every page; the address's `sim` goes over it. */
  settings?: SimSettings;
  /** Content-Security-Policy of the page; none by default (connectwise.md 7, unknown 11). */
  csp?: string;
}

export interface ConnectWiseUi {
  /** Whether the path of an address is one of the web application's. */
  handles(url: string): boolean;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Takes effect with the next page load. */
  settings: SimSettings;
}

const CLIENT = join(dirname(fileURLToPath(import.meta.url)), 'client');
const PAGE = /^\/+v\d+_[^/]+\/connectwise\.aspx$/i;
const ASSET = /^\/v\d+_[^/]+\/app\/([\w-]+\.(?:js|css))$/;
const ACTION = /^\/v\d+_[^/]+\/services\/system_io\/actionprocessor\/\w+\/\w+\.rails$/;
const OPEN_RECORD = /^\/v\d+_[^/]+\/services\/system_io\/router\/openrecord\.rails$/;

/**
 * The web application of ConnectWise in the manner of connectwise.md 1-3. It reads `msp.connectwise` at every
 * request, so that what REST writes to the same object shows after a reload of the list.
 */
export function createConnectWiseUi(msp: Msp, options: ConnectWiseUiOptions = {}): ConnectWiseUi {
  const ui: ConnectWiseUi = {
    settings: options.settings ?? {},
    handles: (url) => {
      const { pathname } = new URL(url.replace(/^\/+/, '/'), 'https://any.invalid');
      return [PAGE, ASSET, ACTION, OPEN_RECORD].some((pattern) => pattern.test(pathname)) || pathname === '/';
    },
    async handle(request, response) {
      const url = new URL((request.url ?? '/').replace(/^\/+/, '/'), 'https://any.invalid');
      const asset = ASSET.exec(url.pathname)?.[1];
      if (asset) return sendAsset(response, asset);
      if (ACTION.test(url.pathname)) {
        const reply = act(msp, url.pathname, await text(request));
        return send(response, reply.status, 'application/json; charset=utf-8', JSON.stringify(reply.body));
      }
      if (OPEN_RECORD.test(url.pathname)) {
        const route = routeOf(url, msp.connectwise.company);
        return route ? redirect(response, route) : send(response, 400, 'text/plain', 'No such record.');
      }
      if (url.pathname === '/')
        return redirect(response, '/v2025_1/ConnectWise.aspx?fullscreen=false&locale=en_US');
      if (options.csp) response.setHeader('content-security-policy', options.csp);
      return send(response, 200, 'text/html; charset=utf-8', shell(url.pathname, ui.settings));
    },
  };
  return ui;
}

/** Those that were seen in links (connectwise.md 1.2); their case varies there. */
const RECORD_TYPES = /^(agreement|company|contact|projectheader|opportunity|service|activity|config)fv$/i;

/**
 * The deep link lands on the application with `routeTo` (connectwise.md 1.2, the landing is inferred). Null for a link
 * that no source has: without type, id or the company that people sign in with.
 */
function routeOf(url: URL, company: string): string | null {
  const version = url.pathname.split('/')[1] === 'v4_6_release' ? 'v4_6_release' : 'v2025_1';
  const query = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  const id = query.get('recid') ?? query.get('recordid') ?? '';
  const type = query.get('recordtype') ?? '';
  const isOwn = query.get('companyname')?.toLowerCase() === company.toLowerCase();
  if (!RECORD_TYPES.test(type) || !/^[1-9]\d*$/.test(id) || !isOwn) return null;
  return `/${version}/ConnectWise.aspx?locale=en_US&routeTo=${encodeURIComponent(type)}&recid=${id}`;
}

async function sendAsset(response: ServerResponse, name: string): Promise<void> {
  if (name === 'style.css') return send(response, 200, 'text/css; charset=utf-8', STYLE);
  const file = name === 'lzma.js' ? LZMA_FILE : join(CLIENT, basename(name));
  try {
    send(response, 200, 'text/javascript; charset=utf-8', await readFile(file, 'utf8'));
  } catch {
    send(response, 404, 'text/plain', 'No such file.');
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location });
  response.end();
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}
