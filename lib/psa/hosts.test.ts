import { describe, expect, it } from 'vitest';
import { isCloudHost, isPsaOrigin, PAGE_PATTERNS } from './hosts';

const NOBODY: ReadonlySet<string> = new Set();

describe('the clouds of the PSAs', () => {
  it.each([
    'na.myconnectwise.net',
    'aus.myconnectwise.net',
    'ww5.autotask.net',
    'ww31.autotask.net',
    'lr.autotask.net',
  ])('have pages on %s', (host) => {
    expect(isCloudHost(host)).toBe(true);
  });

  it.each([
    'myconnectwise.net',
    'a.b.myconnectwise.net',
    'na.myconnectwise.net.example.com',
    'namyconnectwise.net',
    'autotask.net',
    'www.autotask.net',
    'webservices.autotask.net',
    'webservices5.autotask.net',
    'ww5.autotask.net.example.com',
    'cspi.trendmicro.com',
    '',
  ])('have none on "%s"', (host) => {
    expect(isCloudHost(host)).toBe(false);
  });

  it('are named once each in the manifest', () => {
    expect(PAGE_PATTERNS).toEqual(['https://*.myconnectwise.net/*', 'https://*.autotask.net/*']);
  });
});

describe('the origin of a PSA', () => {
  it.each([
    ['https://na.myconnectwise.net', true],
    ['https://ww5.autotask.net', true],
    ['http://ww5.autotask.net', false],
    ['https://evil.example', false],
    ['https://na.myconnectwise.net.evil.example', false],
    ['null', false],
    ['', false],
  ])('%s: %s', (origin, is) => {
    expect(isPsaOrigin(origin, NOBODY)).toBe(is);
  });

  it('is a self-hosted site only when it was granted', () => {
    expect(isPsaOrigin('https://cw.example.com', NOBODY)).toBe(false);
    expect(isPsaOrigin('https://cw.example.com', new Set(['cw.example.com']))).toBe(true);
    expect(isPsaOrigin('http://cw.example.com', new Set(['cw.example.com']))).toBe(false);
  });
});
