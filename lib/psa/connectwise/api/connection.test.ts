import { describe, expect, it } from 'vitest';
import { FailureError } from '@/lib/model/failure';
import { connect } from './connection';
import { credentials, fakeHttp, reply } from './fake.testing';

const signal = new AbortController().signal;
const info = { Codebase: 'v2025_1/', VersionCode: 'v2025.1', SiteUrl: 'api-na.myconnectwise.net' };
const API = 'https://api-na.myconnectwise.net';

describe('connect', () => {
  it('signs in with Basic over UTF-8, the client id and an Accept header, and asks the site without them', async () => {
    const { http, sent } = fakeHttp((url) => reply(200, url.pathname.startsWith('/login') ? info : []));
    await connect(credentials, http).get(
      '/finance/agreements',
      { conditions: "name='a+b'", fields: 'id' },
      signal,
    );
    expect(sent.map((request) => request.url)).toEqual([
      'https://na.myconnectwise.net/login/companyinfo/acme%20%26%20co',
      `${API}/v2025_1/apis/3.0/finance/agreements?conditions=name%3D'a%2Bb'&fields=id`,
    ]);
    expect(sent[0]?.headers).toEqual({ Accept: 'application/json' });
    const { Authorization = '', ...headers } = sent[1]?.headers ?? {};
    expect(
      new TextDecoder().decode(Uint8Array.from(atob(Authorization.slice(6)), (c) => c.charCodeAt(0))),
    ).toBe('acme & co+pub:prïv');
    expect(headers).toMatchObject({ clientId: credentials.clientId, 'pagination-type': 'forward-only' });
    expect(headers.Accept).toContain('application/vnd.connectwise.com+json');
    expect(sent.every((request) => request.method === 'GET' && request.body === undefined)).toBe(true);
  });

  it('sends no key to a host that the site names but the user did not', async () => {
    const { http, sent } = fakeHttp((url) =>
      url.pathname.startsWith('/login')
        ? reply(200, { ...info, SiteUrl: 'https://evil.example' })
        : reply(200, []),
    );
    await connect(credentials, http).get('/finance/agreements', {}, signal);
    expect(sent.at(-1)?.url).toBe(`${API}/v2025_1/apis/3.0/finance/agreements`);
  });

  it.each([
    ['no code base', { ...info, Codebase: null }],
    ['a code base that leaves the path', { ...info, Codebase: '../evil/' }],
    ['a web page', '<html></html>'],
    ['keys of another kind', { Codebase: 5, SiteUrl: {} }],
  ])('uses the alias after %s', async (_name, body) => {
    const { http, sent } = fakeHttp((url) => reply(200, url.pathname.startsWith('/login') ? body : []));
    await connect(credentials, http).get('/finance/agreements', {}, signal);
    expect(sent.at(-1)?.url).toBe(`${API}/v4_6_release/apis/3.0/finance/agreements`);
  });

  it('asks for the code base again after a 404, then tries the alias, and remembers what worked', async () => {
    const { http, sent } = fakeHttp((url) => {
      if (url.pathname.startsWith('/login')) return reply(200, info);
      return url.pathname.startsWith('/v4_6') ? reply(200, []) : reply(404, {});
    });
    const connection = connect(credentials, http);
    const paths = () => sent.map((request) => new URL(request.url).pathname.split('/')[1]);
    expect((await connection.get('/finance/agreements', {}, signal)).status).toBe(200);
    expect(paths()).toEqual(['login', 'v2025_1', 'login', 'v4_6_release']);
    await connection.get('/company/companies', {}, signal);
    expect(paths().slice(4)).toEqual(['v4_6_release']);
  });

  it('leaves a 404 that stays, after four requests at most', async () => {
    const { http, sent } = fakeHttp((url) =>
      url.pathname.startsWith('/login') ? reply(200, info) : reply(404, ''),
    );
    expect((await connect(credentials, http).get('/finance/agreements', {}, signal)).status).toBe(404);
    expect(sent).toHaveLength(4);
  });

  it.each([
    ['cw.msp.example', 'certificate'],
    ['na.myconnectwise.net', 'internet connection'],
  ])('says what to do when %s cannot be reached', async (site, words) => {
    const down = new FailureError({ code: 'network.unreachable', sentence: '', nextStep: '' });
    const http = { send: () => Promise.reject(down) };
    await expect(connect({ ...credentials, site }, http).get('/a', {}, signal)).rejects.toMatchObject({
      failure: {
        code: 'network.unreachable',
        sentence: expect.stringContaining(site),
        nextStep: expect.stringContaining(words),
      },
    });
  });

  it.each([
    [{ company: ' ' }, 'psa.company-unknown'],
    [{ publicKey: '' }, 'psa.keys'],
    [{ privateKey: ' ' }, 'psa.keys'],
    [{ clientId: '' }, 'psa.client-id'],
  ])('sends nothing when %j is missing', async (change, code) => {
    const { http, sent } = fakeHttp(() => reply(200, []));
    const run = connect({ ...credentials, ...change }, http).get('/a', {}, signal);
    await expect(run).rejects.toMatchObject({
      failure: { code, sentence: expect.stringContaining('missing') },
    });
    expect(sent).toEqual([]);
  });

  it('hides what the service quotes of the keys', () => {
    const { http } = fakeHttp(() => reply(200, info));
    const token = 'YWNtZSAmIGNvK3B1YjpwcsOvdg==';
    const quoting = reply(400, { message: `bad ${token} prïv ${credentials.clientId}` });
    const { sentence } = connect(credentials, http).failure(quoting, '/a').failure;
    expect(sentence).toBe('ConnectWise refused a request (status 400: bad (hidden) (hidden) (hidden)).');
  });
});
