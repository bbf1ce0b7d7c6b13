import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeHttp, reply } from './api/fake.testing';
import { CONNECTWISE_SERVICE } from './service';
import { CONNECTWISE } from './system';

const KEYS = { company: ' northwind ', publicKey: 'public ', privateKey: 'private', clientId: 'client' };
const read = (site: string) => CONNECTWISE.read({ ...KEYS, site });
const siteError = (site: string): string | undefined => {
  const reading = read(site);
  return reading.ok ? undefined : reading.errors.site;
};

describe('the form of ConnectWise', () => {
  it('takes the host of whatever was pasted, and all else trimmed', () => {
    for (const typed of [
      'na.myconnectwise.net',
      'https://na.myconnectwise.net/v2025_1/ConnectWise.aspx?locale=en_US#XQAACAD',
      ' NA.myconnectwise.net ',
    ])
      expect(read(typed)).toEqual({
        ok: true,
        form: {
          site: 'na.myconnectwise.net',
          company: 'northwind',
          publicKey: 'public',
          privateKey: 'private',
          clientId: 'client',
        },
        hosts: ['https://*.myconnectwise.net/*'],
        asksAt: null,
      });
  });

  it('needs its own host when self-hosted, and two in the sandbox', () => {
    expect(read('cw.example.com:8443')).toMatchObject({
      form: { site: 'cw.example.com:8443' },
      hosts: ['https://cw.example.com/*'],
      asksAt: 'site',
    });
    expect(read('staging.connectwisedev.com')).toMatchObject({
      hosts: ['https://staging.connectwisedev.com/*', 'https://api-staging.connectwisedev.com/*'],
    });
  });

  it('does not take a look-alike for the cloud', () => {
    expect(read('na.myconnectwise.net.example.com')).toMatchObject({
      hosts: ['https://na.myconnectwise.net.example.com/*'],
      asksAt: 'site',
    });
  });

  it('refuses what is no site', () => {
    for (const typed of ['', 'northwind', 'user:pass@cw.example.com', 'not a site'])
      expect(siteError(typed), typed).toMatch(/site/i);
  });

  it('says of a host that the browser will ask for it while the keys are still missing', () => {
    expect(CONNECTWISE.read({ site: 'cw.example.com' })).toMatchObject({ ok: false, asksAt: 'site' });
  });

  it('names everything that is missing', () => {
    const reading = CONNECTWISE.read({});
    const names = CONNECTWISE.fields.map(({ name }) => name);
    expect(Object.keys(reading.ok ? {} : reading.errors).sort()).toEqual(names.toSorted());
  });

  it('never asks for more than https to named hosts, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('.*', '*.evil.example'), fc.webUrl(), fc.domain()),
        (typed) => {
          const reading = read(typed);
          if (!reading.ok) return;
          for (const pattern of reading.hosts)
            expect(pattern).toMatch(/^https:\/\/(\*\.myconnectwise\.net|[^*/]+)\/\*$/);
        },
      ),
    );
  });
});

describe('the service of ConnectWise', () => {
  const complete = (form: Record<string, string>) =>
    CONNECTWISE_SERVICE.complete(form, fakeHttp(() => reply(500, '')).http, AbortSignal.timeout(1000));
  const site = 'https://api-na.myconnectwise.net/v4_6_release/apis/3.0';

  it('keeps the fields of the form and nothing else, and asks nobody for it', async () => {
    expect(await complete({ ...KEYS, site, other: 'x' })).toEqual({
      site: 'na.myconnectwise.net',
      company: 'northwind',
      publicKey: 'public',
      privateKey: 'private',
      clientId: 'client',
    });
  });

  it('refuses a site that is none, also where no screen has judged it', async () => {
    await expect(complete({ ...KEYS, site: '*' })).rejects.toMatchObject({ failure: { code: 'psa.site' } });
    await expect(complete({})).rejects.toMatchObject({ failure: { code: 'psa.site' } });
  });

  it('is the same installation for other keys, and whatever the case of the company', () => {
    const system = CONNECTWISE_SERVICE.systemOf({ site: 'na.myconnectwise.net', company: 'Acme' });
    // As it is kept since before there was a second PSA.
    expect(system).toBe('na.myconnectwise.net acme');
  });

  it('lets content scripts run on the host, without its port', () => {
    expect(CONNECTWISE_SERVICE.siteOf({ site: 'cw.example.com:8443' })).toBe('cw.example.com');
  });
});
