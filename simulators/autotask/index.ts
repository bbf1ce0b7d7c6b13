import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AutotaskState, Msp } from '../msp/types';
import type { Simulator } from '../simulator';
import { type AutotaskUi, type AutotaskUiOptions, createAutotaskUi } from './ui/index';

/** What the pages need of REST: its state, and to be left the paths that are its own. */
export interface AutotaskRestPart {
  readonly state: AutotaskState;
  handles(url: string): boolean;
  handle(request: IncomingMessage, response: ServerResponse): void | Promise<void>;
}

export interface AutotaskOptions<Rest extends AutotaskRestPart = AutotaskRestPart> {
  /** Without it there are pages only, which show `msp.autotask`. */
  rest?: Rest;
  ui?: AutotaskUiOptions;
  hosts?: readonly string[];
}

export const AUTOTASK_HOSTS = [
  'ww5.autotask.net',
  'webservices.autotask.net',
  'webservices5.autotask.net',
] as const;

/** Autotask as one service: the web pages show what REST has, writes included. */
export function createAutotaskSimulator<Rest extends AutotaskRestPart>(
  msp: Pick<Msp, 'autotask' | 'today'>,
  options: AutotaskOptions<Rest> = {},
): Simulator & { ui: AutotaskUi; rest: Rest | undefined } {
  const { rest } = options;
  const ui = createAutotaskUi({ today: msp.today, autotask: rest?.state ?? msp.autotask }, options.ui);
  return {
    hosts: options.hosts ?? AUTOTASK_HOSTS,
    ui,
    rest,
    async handle(request, response) {
      const url = request.url ?? '/';
      if (rest?.handles(url)) return rest.handle(request, response);
      if (ui.handles(url) && !isApi(request)) return ui.handle(request, response);
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('Nothing here.');
    },
  };
}

const isApi = ({ headers }: IncomingMessage): boolean => (headers.host ?? '').startsWith('webservices');
