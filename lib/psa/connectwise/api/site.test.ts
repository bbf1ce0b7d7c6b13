import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostPatterns, siteOf, trustedHost } from './site';

const NA = { uiHost: 'na.myconnectwise.net', apiHost: 'api-na.myconnectwise.net' };

describe('siteOf', () => {
  it.each([
    'na.myconnectwise.net',
    ' NA.myconnectwise.net/ ',
    'http://na.myconnectwise.net',
    'api-na.myconnectwise.net',
    'https://na.myconnectwise.net/v2025_1/ConnectWise.aspx?fullscreen=false&locale=en_US#XQAACAD??AgreementList',
  ])('reads %s', (pasted) => {
    expect(siteOf(pasted)).toEqual(NA);
  });

  it.each([
    ['aus.myconnectwise.net', 'aus.myconnectwise.net', 'api-aus.myconnectwise.net'],
    ['za.myconnectwise.net', 'za.myconnectwise.net', 'api-za.myconnectwise.net'],
    ['cw.msp.example:8443/v4_6_release/', 'cw.msp.example:8443', 'cw.msp.example:8443'],
    ['staging.connectwisedev.com', 'staging.connectwisedev.com', 'staging.connectwisedev.com'],
    ['api-staging.connectwisedev.com', 'staging.connectwisedev.com', 'api-staging.connectwisedev.com'],
  ])('gives %s its hosts', (pasted, uiHost, apiHost) => {
    expect(siteOf(pasted)).toEqual({ uiHost, apiHost });
  });

  it.each([
    'https://user:word@na.myconnectwise.net:443/',
    '',
    '   ',
    'acme',
    'https://',
    'auth.connectwise.com',
    'two words.example',
  ])('refuses "%s"', (pasted) => {
    expect(() => siteOf(pasted)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code: 'psa.site' }) }),
    );
  });

  it('throws nothing but a failure, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string(), (pasted) => {
        try {
          return siteOf(pasted).uiHost.length > 0;
        } catch (thrown) {
          return thrown instanceof Error && thrown.name === 'FailureError';
        }
      }),
    );
  });
});

describe('hostPatterns', () => {
  it('asks for no more than the site needs, https only', () => {
    expect(hostPatterns(NA)).toEqual(['https://*.myconnectwise.net/*']);
    expect(hostPatterns(siteOf('cw.msp.example:8443'))).toEqual(['https://cw.msp.example/*']);
    expect(hostPatterns(siteOf('staging.connectwisedev.com'))).toEqual([
      'https://staging.connectwisedev.com/*',
      'https://api-staging.connectwisedev.com/*',
    ]);
  });
});

describe('trustedHost', () => {
  it.each([
    ['api-na.myconnectwise.net', 'api-na.myconnectwise.net'],
    ['https://api-eu.myconnectwise.net/', 'api-eu.myconnectwise.net'],
    ['evil.example', null],
    ['api-na.myconnectwise.net.evil.example', null],
    ['evil-myconnectwise.net', null],
    ['https://na.myconnectwise.net@evil.example', null],
    ['https://x@na.myconnectwise.net', null],
    ['not a host', null],
  ])('of %s', (siteUrl, expected) => {
    expect(trustedHost(siteUrl, NA)).toBe(expected);
  });

  it('keeps a self-hosted site to itself', () => {
    const own = siteOf('cw.msp.co.example');
    expect(trustedHost('cw.msp.co.example', own)).toBe('cw.msp.co.example');
    expect(trustedHost('other.co.example', own)).toBeNull();
    expect(trustedHost('api-na.myconnectwise.net', own)).toBeNull();
  });
});
