import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readApiUrl, readSite } from './address';

const value = (address: ReturnType<typeof readSite>): string | null => (address.ok ? address.value : null);

describe('the API URL', () => {
  it('forgives a trailing slash, white space and a missing scheme', () => {
    for (const typed of [
      'https://cspi.trendmicro.com',
      ' https://cspi.trendmicro.com/ ',
      'cspi.trendmicro.com',
    ])
      expect(value(readApiUrl(typed, false))).toBe('https://cspi.trendmicro.com');
  });

  it('asks for the host without its port', () => {
    const address = readApiUrl('https://lmpi.example.com:8443', false);
    expect(address).toEqual({
      ok: true,
      value: 'https://lmpi.example.com:8443',
      patterns: ['https://lmpi.example.com/*'],
    });
  });

  it('refuses all but https, user names and paths', () => {
    for (const typed of [
      '',
      'http://cspi.trendmicro.com',
      'ftp://a.example',
      'https://u:p@a.example',
      'https://a.example/LMPI',
      'https://a.example/?a=1',
    ])
      expect(value(readApiUrl(typed, false)), typed).toBeNull();
  });

  it('takes http to this computer in development builds only', () => {
    expect(value(readApiUrl('http://localhost:8080', true))).toBe('http://localhost:8080');
    expect(value(readApiUrl('http://localhost:8080', false))).toBeNull();
    expect(value(readApiUrl('http://localhost.example:8080', true))).toBeNull();
  });
});

describe('the ConnectWise site', () => {
  it('is the host of whatever was pasted', () => {
    for (const typed of [
      'na.myconnectwise.net',
      'https://na.myconnectwise.net/v2025_1/ConnectWise.aspx?locale=en_US#XQAACAD',
      ' NA.myconnectwise.net ',
    ])
      expect(readSite(typed)).toEqual({
        ok: true,
        value: 'na.myconnectwise.net',
        patterns: ['https://*.myconnectwise.net/*'],
      });
  });

  it('needs its own host when self-hosted, and two in the sandbox', () => {
    expect(readSite('cw.example.com:8443')).toMatchObject({
      value: 'cw.example.com:8443',
      patterns: ['https://cw.example.com/*'],
    });
    expect(readSite('staging.connectwisedev.com')).toMatchObject({
      patterns: ['https://staging.connectwisedev.com/*', 'https://api-staging.connectwisedev.com/*'],
    });
  });

  it('does not take a look-alike for the cloud', () => {
    expect(readSite('na.myconnectwise.net.example.com')).toMatchObject({
      patterns: ['https://na.myconnectwise.net.example.com/*'],
    });
  });

  it('refuses what is no site', () => {
    for (const typed of ['', 'northwind', 'user:pass@cw.example.com', 'not a site'])
      expect(value(readSite(typed)), typed).toBeNull();
  });

  it('never asks for more than https to named hosts, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('.*', '*.evil.example'), fc.webUrl(), fc.domain()),
        (typed) => {
          const address = readSite(typed);
          if (!address.ok) return;
          for (const pattern of address.patterns)
            expect(pattern).toMatch(/^https:\/\/(\*\.myconnectwise\.net|[^*/]+)\/\*$/);
        },
      ),
    );
  });
});
