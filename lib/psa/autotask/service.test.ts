import { describe, expect, it } from 'vitest';
import { createHttp } from '@/lib/http/http';
import { credentials, failing, signal } from './api/fake.testing';
import { AUTOTASK_SERVICE as service } from './service';

const form = { userName: ' api@MSP.example ', secret: 'S3cret#word\n', integrationCode: ' CODE ' };
const zone = {
  zoneName: 'America West',
  url: 'https://webservices5.autotask.net/ATServicesRest/',
  webUrl: 'https://ww5.autotask.net/',
  ci: 4711,
};
const answering = (status: number, body: unknown) => {
  const sent: { url: string; init: RequestInit }[] = [];
  const http = createHttp({
    sleep: async () => undefined,
    fetch: async (url, init) => {
      sent.push({ url, init });
      return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
    },
  });
  return { http, sent };
};

describe('complete', () => {
  it('trims the keys and finds the zone without sending any of them', async () => {
    const { http, sent } = answering(200, zone);
    expect(await service.complete(form, http, signal)).toEqual({
      userName: 'api@MSP.example',
      secret: 'S3cret#word',
      integrationCode: 'CODE',
      apiUrl: 'https://webservices5.autotask.net/ATServicesRest/',
      site: 'ww5.autotask.net',
      zone: 'America West',
      ci: '4711',
    });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toBe(
      'https://webservices.autotask.net/ATServicesRest/V1.0/zoneInformation?user=api%40MSP.example',
    );
    expect(sent[0]?.init).toMatchObject({ method: 'GET', headers: { Accept: 'application/json' } });
  });

  it.each([
    [
      { ...zone, url: 'https://webservices5.autotask.net/atservicesrest' },
      'https://webservices5.autotask.net/atservicesrest/',
    ],
    [
      { ...zone, url: 'https://prde.autotask.net/ATServicesRest//V1.0/' },
      'https://prde.autotask.net/ATServicesRest/',
    ],
  ])('brings the address to one form: %j', async (body, apiUrl) => {
    const kept = await service.complete(form, answering(200, body).http, signal);
    expect(kept.apiUrl).toBe(apiUrl);
  });

  it('does without a page address, a name and a ci', async () => {
    const { http } = answering(200, { url: zone.url });
    expect(await service.complete(form, http, signal)).toMatchObject({
      site: 'ww5.autotask.net',
      zone: 'ww5.autotask.net',
      ci: '',
    });
  });

  it.each([
    ['an error', 500, { errors: ['Zone information could not be determined'] }, 'psa.user', 1],
    ['a 404', 404, null, 'psa.user', 1],
    ['no zone', 200, { zoneName: null, url: null, webUrl: null, ci: 0 }, 'psa.user', 1],
    ['a broken service', 503, '', 'psa.service-down', 5],
    ['a sign-in page', 200, '<html>', 'psa.unreadable', 1],
    ['too much', 429, '', 'psa.rate-limit', 5],
    [
      'a plain address',
      200,
      { ...zone, url: 'http://webservices5.autotask.net/ATServicesRest/' },
      'psa.site',
      1,
    ],
    [
      'another host',
      200,
      { ...zone, url: 'https://autotask.net.evil.example/ATServicesRest/' },
      'psa.site',
      1,
    ],
    ['a host like it', 200, { ...zone, url: 'https://evilautotask.net/ATServicesRest/' }, 'psa.site', 1],
    ['a user in it', 200, { ...zone, url: 'https://a@ww5.autotask.net/ATServicesRest/' }, 'psa.site', 1],
    ['a port', 200, { ...zone, url: 'https://ww5.autotask.net:81/ATServicesRest/' }, 'psa.site', 1],
    ['another path', 200, { ...zone, url: 'https://webservices5.autotask.net/other/' }, 'psa.site', 1],
    ['pages elsewhere', 200, { ...zone, webUrl: 'https://evil.example/' }, 'psa.site', 1],
  ])('%s', async (_name, status, body, code, requests) => {
    const { http, sent } = answering(status, body);
    expect((await failing(service.complete(form, http, signal))).code).toBe(code);
    expect(sent).toHaveLength(requests);
  });

  it.each([
    ['userName', 'API user name', 'psa.user'],
    ['secret', 'secret', 'psa.keys'],
    ['integrationCode', 'tracking identifier', 'psa.integration-code'],
  ])('sends nothing when %s is missing or cannot be sent', async (field, words, code) => {
    const { http, sent } = answering(200, zone);
    const missing = await failing(service.complete({ ...form, [field]: ' ' }, http, signal));
    const odd = await failing(service.complete({ ...form, [field]: 'a\u2013b' }, http, signal));
    expect([missing.code, odd.code, sent.length]).toEqual([code, code, 0]);
    expect(missing.sentence).toBe(`The ${words} is missing.`);
    expect(odd.sentence).toContain(`The ${words} holds`);
  });
});

describe('kept credentials', () => {
  it('lead to one installation: by ci, else by the domain of the user', () => {
    expect(service.systemOf(credentials)).toBe('ww5.autotask.net ci 4711');
    const of = (userName: string) => service.systemOf({ ...credentials, ci: '', userName });
    expect(of('one@MSP.example')).toBe(of('two@msp.EXAMPLE'));
    expect(of('one@other.example')).not.toBe(of('one@msp.example'));
    expect(service.siteOf(credentials)).toBe('ww5.autotask.net');
  });

  it.each([
    [{ apiUrl: 'https://evil.example/ATServicesRest/' }, 'psa.site'],
    [{ site: '' }, 'psa.site'],
    [{ secret: '' }, 'psa.keys'],
  ])('that cannot be used are refused: %j', async (change, code) => {
    const { http } = answering(200, zone);
    const make = async () => service.api({ credentials: { ...credentials, ...change }, http, now: () => 0 });
    expect((await failing(make())).code).toBe(code);
  });
});
