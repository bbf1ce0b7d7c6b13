import type { Msp } from '../msp/types';
import type { Simulator } from '../simulator';
import { createAutotaskRest } from './rest/index';
import type { AutotaskRest } from './rest/types';
import { type AutotaskUi, type AutotaskUiOptions, createAutotaskUi } from './ui/index';

export interface AutotaskOptions {
  /** One of the usual behaviour when left out. */
  rest?: AutotaskRest;
  ui?: AutotaskUiOptions;
  /** Those of the MSP's zone and REST's own by default. */
  hosts?: readonly string[];
}

/** Autotask as one service: the web pages show what REST has, writes included. */
export function createAutotaskSimulator(
  msp: Msp,
  options: AutotaskOptions = {},
): Simulator & { rest: AutotaskRest; ui: AutotaskUi } {
  const rest = options.rest ?? createAutotaskRest(msp);
  const ui = createAutotaskUi({ today: msp.today, autotask: rest.state }, options.ui);
  return {
    hosts: options.hosts ?? [`ww${msp.autotask.zone}.autotask.net`, ...rest.hosts],
    rest,
    ui,
    async handle(request, response) {
      const host = request.headers.host ?? '';
      const url = request.url ?? '/';
      if (rest.handles(`https://${host}${url}`)) return rest.handle(request, response);
      if (ui.handles(url) && !/^webservices/i.test(host)) return ui.handle(request, response);
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('Nothing here.');
    },
  };
}
