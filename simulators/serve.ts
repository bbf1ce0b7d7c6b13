import { createHash, X509Certificate } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import type { Simulator } from './simulator';

export interface SimulatorServer {
  port: number;
  /** Base64 SHA-256 of the certificate's public key, for Chromium's --ignore-certificate-errors-spki-list. */
  certificateSpki: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Told when a simulator throws; the request is answered with 500. */
  onError?: (error: unknown) => void;
}

const DAY = 24 * 60 * 60 * 1000;

/** A certificate that nothing trusts and that lives as long as the server. */
async function throwAwayCertificate(hosts: readonly string[]) {
  const pems = await generate([{ name: 'commonName', value: 'Seatcheck simulators' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - DAY),
    notAfterDate: new Date(Date.now() + 30 * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  const spki = new X509Certificate(pems.cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key: pems.private, cert: pems.cert, spki: createHash('sha256').update(spki).digest('base64') };
}

function answer(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message }));
}

/** One HTTPS server on loopback for all simulators, told apart by the Host header. */
export async function serveSimulators(
  simulators: Simulator[],
  { port = 0, onError = () => {} }: ServeOptions = {},
): Promise<SimulatorServer> {
  const byHost = new Map(simulators.flatMap((simulator) => simulator.hosts.map((host) => [host, simulator])));
  const { key, cert, spki } = await throwAwayCertificate([...byHost.keys()]);

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const simulator = byHost.get(host);
    if (!simulator) return answer(response, 404, `No simulator answers for ${host || 'no host'}`);
    try {
      await simulator.handle(request, response);
    } catch (error) {
      onError(error);
      answer(response, 500, 'The simulator failed');
    }
  };

  const server = createServer({ key, cert }, (request, response) => void handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    certificateSpki: spki,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Chromium's --host-resolver-rules: `hosts` are the server on `port`, and nothing else is reached at all. */
export const hostRules = (port: number, hosts: readonly string[]): string =>
  [...hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(
    ', ',
  );
