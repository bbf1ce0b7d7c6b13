import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Msp } from '../../msp/types';
import type { Context } from './context';
import { ASSETS, documentOf, partOf } from './document';
import { readDay } from './format';
import { serviceSelector } from './pages/dialog';
import { pageAt } from './routes';
import { type SimSettings, settingsOf } from './settings';
import { STYLES } from './style';
import { PATHS } from './urls';

export type { SimSettings } from './settings';
export * from './urls';

export interface AutotaskUiOptions {
  /** Behaviour of every page; the address's `sim` goes over it. */
  settings?: SimSettings;
}

export interface AutotaskUi {
  /** Whether the path of an address is one of the web application's. */
  handles(url: string): boolean;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Takes effect with the next page load. */
  settings: SimSettings;
}

const CLIENT = join(dirname(fileURLToPath(import.meta.url)), 'client');
const ASSET = new RegExp(`^${ASSETS}/([\\w-]+\\.(?:js|css))$`);

const urlOf = (text: string, host = 'any.invalid') => new URL(text.replace(/^\/+/, '/'), `https://${host}`);

/**
 * The web application of Autotask in the manner of autotask.md 1-2. It reads `msp.autotask` at every request, so
 * that what REST writes to the same object shows after a reload.
 */
export function createAutotaskUi(
  msp: Pick<Msp, 'autotask' | 'today'>,
  options: AutotaskUiOptions = {},
): AutotaskUi {
  const hidden = new Map<string, number>();
  const contextOf = (url: URL, settings: SimSettings): Context => {
    const query = url.searchParams;
    const full = settingsOf(url, settings);
    // What a list is asked for goes over the page's settings, and is no part of the page's address.
    const size = query.get('part-size');
    const columns = query.get('part-columns');
    const typed = query.get('part-day');
    const day = typed === null ? null : readDay(typed, full);
    const look = {
      page: Number(query.get('part-page') ?? 1),
      sort: query.get('part-sort'),
      descending: query.get('part-down') === 'true',
    };
    for (const name of [...query.keys()]) if (name.startsWith('part')) query.delete(name);
    return {
      state: msp.autotask,
      today: msp.today,
      url,
      hidden,
      look,
      settings: {
        ...full,
        ...(size ? { pageSize: Number(size) } : {}),
        ...(columns ? { columns: JSON.parse(columns) as string[] } : {}),
        ...(day ? { day } : {}),
      },
    };
  };
  const ui: AutotaskUi = {
    settings: options.settings ?? {},
    handles: (text) => {
      const { pathname } = urlOf(text);
      return pathname === '/' || ASSET.test(pathname) || pageAt(pathname) !== undefined;
    },
    async handle(request, response) {
      const url = urlOf(request.url ?? '/', request.headers.host);
      const asset = ASSET.exec(url.pathname)?.[1];
      if (asset) return sendAsset(response, asset);
      const part = url.searchParams.get('part');
      const list = url.searchParams.get('part-list');
      const context = contextOf(url, ui.settings);
      const draw = pageAt(url.pathname);
      if (!draw) return redirect(response, PATHS.landing);
      if (part === 'dialog') return sendJson(response, { html: serviceSelector(context) });
      const page = draw(context);
      if ('redirect' in page) return redirect(response, page.redirect);
      if (part) return sendJson(response, partOf(page, list));
      for (const [name, value] of Object.entries(page.headers ?? {})) response.setHeader(name, value);
      send(response, 200, 'text/html; charset=utf-8', documentOf(context, page));
    },
  };
  return ui;
}

const sendJson = (response: ServerResponse, body: unknown): void =>
  send(response, body === null ? 404 : 200, 'application/json; charset=utf-8', JSON.stringify(body));

async function sendAsset(response: ServerResponse, name: string): Promise<void> {
  const style = STYLES[name];
  if (style !== undefined) return send(response, 200, 'text/css; charset=utf-8', style);
  try {
    send(
      response,
      200,
      'text/javascript; charset=utf-8',
      await readFile(join(CLIENT, basename(name)), 'utf8'),
    );
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
