import type { IncomingMessage, ServerResponse } from 'node:http';

/** A stand-in for one service, reached through a shared loopback server that routes by host name. */
export interface Simulator {
  /** Host names this simulator answers for. */
  readonly hosts: readonly string[];
  handle(request: IncomingMessage, response: ServerResponse): void | Promise<void>;
}
