import { describe, expect, it } from 'vitest';
import { type Address, readApiUrl } from './address';

const value = (address: Address): string | null => (address.ok ? address.value : null);

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
