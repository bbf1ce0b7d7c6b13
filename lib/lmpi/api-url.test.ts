import { describe, expect, it } from 'vitest';
import { DEFAULT_API_URL, normaliseApiUrl } from './api-url';

const refused = expect.objectContaining({ failure: expect.objectContaining({ code: 'lmpi.api-url' }) });

describe('normaliseApiUrl', () => {
  it.each([
    ['https://cspi.trendmicro.com', DEFAULT_API_URL],
    ['  https://cspi.trendmicro.com/ ', DEFAULT_API_URL],
    ['https://cspi.trendmicro.com//', DEFAULT_API_URL],
    ['HTTPS://CSPI.TrendMicro.com:443', DEFAULT_API_URL],
    ['cspi.trendmicro.com', DEFAULT_API_URL],
    ['https://lmpi.example:8443/', 'https://lmpi.example:8443'],
  ])('%j', (typed, url) => {
    expect(normaliseApiUrl(typed).url).toBe(url);
    expect(normaliseApiUrl(typed).isDefault).toBe(url === DEFAULT_API_URL);
  });

  it('names the host permission, which has no port', () => {
    expect(normaliseApiUrl('https://lmpi.example:8443').originPattern).toBe('https://lmpi.example/*');
    const local = normaliseApiUrl('http://127.0.0.1:9000', { allowLoopbackHttp: true });
    expect(local).toEqual({
      url: 'http://127.0.0.1:9000',
      originPattern: 'http://127.0.0.1/*',
      isDefault: false,
    });
  });

  it.each([
    '',
    ' ',
    'http://cspi.trendmicro.com',
    'ftp://cspi.trendmicro.com',
    'https://',
    'not a url',
    'https://cspi.trendmicro.com/LMPI/v3',
    'https://cspi.trendmicro.com/?a=1',
    'https://user:pass@cspi.trendmicro.com',
    'http://127.0.0.1:9000',
  ])('refuses %j', (typed) => {
    expect(() => normaliseApiUrl(typed)).toThrow(refused);
  });

  it('allows http for this computer only', () => {
    expect(() => normaliseApiUrl('http://10.0.0.1', { allowLoopbackHttp: true })).toThrow(refused);
    expect(() => normaliseApiUrl('http://localhost.evil.example', { allowLoopbackHttp: true })).toThrow(
      refused,
    );
  });
});
