import type { Msp } from '../msp/types';
import type { Simulator } from '../simulator';
import { createConnectWiseRest } from './rest/index';
import type { ConnectWiseRest, RestOptions } from './rest/types';
import { type ConnectWiseUi, type ConnectWiseUiOptions, createConnectWiseUi } from './ui/index';

export interface ConnectWiseOptions {
  rest?: Partial<RestOptions>;
  ui?: ConnectWiseUiOptions;
  hosts?: readonly string[];
}

export const CONNECTWISE_HOSTS = [
  'na.myconnectwise.net',
  'api-na.myconnectwise.net',
  'staging.connectwisedev.com',
  'api-staging.connectwisedev.com',
  'cw.selfhosted.example',
] as const;

/** ConnectWise as one service: the web pages show what REST has, writes included. */
export function createConnectWiseSimulator(
  msp: Msp,
  options: ConnectWiseOptions = {},
): Simulator & { rest: ConnectWiseRest; ui: ConnectWiseUi } {
  const rest = createConnectWiseRest(msp, options.rest);
  const ui = createConnectWiseUi({ ...msp, connectwise: rest.state }, options.ui);
  return {
    hosts: options.hosts ?? CONNECTWISE_HOSTS,
    rest,
    ui,
    async handle(request, response) {
      const url = request.url ?? '/';
      if (rest.handles(url)) return rest.handle(request, response);
      if (ui.handles(url)) return ui.handle(request, response);
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('Nothing here.');
    },
  };
}
