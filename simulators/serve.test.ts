// @vitest-environment node
import type { IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { afterEach, describe, expect, it } from 'vitest';
import { hostRules, type SimulatorServer, serveSimulators } from './serve';
import type { Simulator } from './simulator';

const simulator = (host: string, handle: Simulator['handle']): Simulator => ({ hosts: [host], handle });

const ask = (port: number, host: string) =>
  new Promise<{ status: number | undefined; body: string; authorised: boolean }>((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: '/x', headers: { host }, rejectUnauthorized: false };
    const sent = httpsRequest(options, (response: IncomingMessage) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      const { authorized } = response.socket as unknown as { authorized: boolean };
      response.on('end', () => resolve({ status: response.statusCode, body, authorised: authorized }));
    });
    sent.on('error', reject);
    sent.end();
  });

describe('the simulators’ server', () => {
  let server: SimulatorServer | undefined;
  afterEach(() => server?.close());

  it('routes by host, with or without a port, and has no answer for another', async () => {
    server = await serveSimulators([
      simulator('one.example', (request, response) => {
        response.end(`one ${request.url}`);
      }),
      simulator('two.example', (_request, response) => {
        response.end('two');
      }),
    ]);
    expect((await ask(server.port, 'one.example')).body).toBe('one /x');
    expect((await ask(server.port, `TWO.example:${server.port}`)).body).toBe('two');
    expect(await ask(server.port, 'three.example')).toMatchObject({ status: 404, authorised: false });
  });

  it('answers 500 when a simulator throws, and tells', async () => {
    const told: unknown[] = [];
    const failing = simulator('one.example', () => {
      throw new Error('broken');
    });
    server = await serveSimulators([failing], { onError: (error) => told.push(error) });
    expect((await ask(server.port, 'one.example')).status).toBe(500);
    expect(String(told)).toContain('broken');
  });

  it('names its key the way Chromium wants it', async () => {
    server = await serveSimulators([simulator('one.example', () => {})]);
    expect(server.certificateSpki).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });
});

it('lets Chromium reach the given hosts and nothing else', () => {
  expect(hostRules(4443, ['a.example', 'b.example'])).toBe(
    'MAP a.example 127.0.0.1:4443, MAP b.example 127.0.0.1:4443, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  );
});
