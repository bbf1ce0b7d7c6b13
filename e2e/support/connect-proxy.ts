import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ConnectProxy {
  port: number;
  /** What was asked for and refused, "host:port" or an address in plain HTTP. */
  refused: string[];
  close(): Promise<void>;
}

/**
 * An HTTP proxy on loopback through which `hosts` on port 443 are the server on `port`, and nothing else is
 * reached at all: the part that --host-resolver-rules plays for Chromium, for a browser that cannot map ports.
 */
export async function startConnectProxy(port: number, hosts: readonly string[]): Promise<ConnectProxy> {
  const refused: string[] = [];
  const open = new Set<Socket>();
  const keep = (socket: Socket): void => {
    open.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
  };
  const known = new Set(hosts.map((host) => `${host}:443`));
  const server: Server = createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connection', keep);
  server.on('connect', (request, client: Socket) => {
    const wanted = request.url ?? '';
    if (!known.has(wanted)) {
      refused.push(wanted);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    keep(upstream);
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
