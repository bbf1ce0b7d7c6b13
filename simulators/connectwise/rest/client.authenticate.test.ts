// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallMsp } from './fixture.testing';
import { failing, type Loopback, signal, startLoopback } from './loopback.testing';

let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(() => loopback.close());

describe('authenticate', () => {
  it('names version, company and site', async () => {
    const identity = await loopback.api().authenticate(signal);
    expect(identity.label).toBe('ConnectWise PSA v2025.1, acme at na.myconnectwise.net');
    expect(new Set(loopback.urls.map((url) => url.origin))).toEqual(
      new Set(['https://na.myconnectwise.net', 'https://api-na.myconnectwise.net']),
    );
    expect(loopback.rest.log.every((entry) => entry.method === 'GET')).toBe(true);
  });

  it('takes keys as pasted, with white space around them', async () => {
    const { publicKey, privateKey } = smallMsp().connectwise;
    const api = loopback.api({
      company: ' acme ',
      publicKey: ` ${publicKey}\n`,
      privateKey: `${privateKey} `,
    });
    await expect(api.authenticate(signal)).resolves.toBeDefined();
  });

  it.each([
    ['a wrong company', { company: 'acne' }, 'psa.company-unknown'],
    ['no company', { company: ' ' }, 'psa.company-unknown'],
    ['a wrong private key', { privateKey: 'nope' }, 'psa.keys'],
    ['a wrong public key', { publicKey: 'nope' }, 'psa.keys'],
    ['a wrong client id', { clientId: 'nope' }, 'psa.client-id'],
    ['no client id', { clientId: '' }, 'psa.client-id'],
  ])('tells %s', async (_name, change, code) => {
    const failure = await failing(loopback.api(change).authenticate(signal));
    expect(failure.code).toBe(code);
    expect(JSON.stringify(failure)).not.toContain('priv-twø');
  });

  it.each([400, 401, 403] as const)(
    'knows a refused client id by its words, status %i',
    async (wrongClientId) => {
      loopback.rest.control.set({ wrongClientId });
      const failure = await failing(loopback.api({ clientId: 'nope' }).authenticate(signal));
      expect(failure.code).toBe('psa.client-id');
    },
  );

  it('takes 401 for wrong keys too', async () => {
    loopback.rest.control.set({ wrongKeys: 401 });
    const failure = await failing(loopback.api({ privateKey: 'nope' }).authenticate(signal));
    expect(failure.code).toBe('psa.keys');
    expect(failure.reference).toMatch(/-/);
  });

  it('names each missing right', async () => {
    loopback.rest.control.withdraw('catalog');
    expect((await failing(loopback.api().authenticate(signal))).sentence).toBe(
      'The API member lacks a right: Procurement > Product Catalog (Inquire: All).',
    );
    loopback.rest.control.withdraw('agreements');
    const both = await failing(loopback.api().authenticate(signal));
    expect(both.code).toBe('psa.right');
    expect(both.sentence).toContain('lacks 2 rights');
    expect(both.sentence).toContain('Finance > Agreements');
    expect(both.sentence).not.toContain('Companies');
  });

  it.each([
    ['a service that is down', { kind: 'status', status: 503 }, 'psa.service-down'],
    ['too many requests', { kind: 'status', status: 429, headers: { 'retry-after': '7' } }, 'psa.rate-limit'],
    ['a page instead of data', { kind: 'html' }, 'psa.unreadable'],
    ['a broken connection', { kind: 'reset' }, 'network.unreachable'],
    ['half an answer', { kind: 'truncate' }, 'network.unreachable'],
  ] as const)('tells %s', async (_name, fault, code) => {
    loopback.rest.control.fault({ path: '/apis/3.0/', ...fault });
    expect((await failing(loopback.api().authenticate(signal))).code).toBe(code);
  });

  it('tells a host that is no ConnectWise', async () => {
    loopback.rest.control.fault({ path: /./, kind: 'html' });
    expect((await failing(loopback.api().authenticate(signal))).code).toBe('psa.site');
    loopback.rest.control.clearFaults();
    loopback.rest.control.fault({ path: /./, kind: 'status', status: 404 });
    expect((await failing(loopback.api().authenticate(signal))).code).toBe('psa.site');
  });

  it('can be cancelled while the service hangs', async () => {
    loopback.rest.control.fault({ path: '/apis/', kind: 'hang' });
    const abort = new AbortController();
    const run = failing(loopback.api().authenticate(abort.signal));
    setTimeout(() => abort.abort(), 20);
    expect((await run).code).toBe('cancelled');
  });
});
