import { describe, expect, it } from 'vitest';
import { md5 } from './md5';
import { createSigner, type Signable, stringToSign } from './sign';

// lmpi.md 1.4. The secret is made up and looks like Base64 on purpose.
const SECRET = 'dGVzdC1zZWNyZXQta2V5LWZvci1sbXBpLXZlY3RvcnM=';
const utf8 = new TextEncoder();
const request = (method: string, uri: string, body: string | null = null): Signable => ({
  method,
  uri,
  posixTime: 1363797148,
  body: body === null ? null : utf8.encode(body),
});
const PLANS = request('GET', '/LMPI/v3/me/serviceplans');
const CUSTOMERS = request(
  'GET',
  '/LMPI/v3/customers?created_start=2021-12-03T10:13:00Z&created_end=2021-12-31T00:00:00Z&page=1&limit=100',
);
const SUMMARY = request(
  'POST',
  '/LMPI/v3/reports/summary',
  '{"report_cycle_year":"2018","report_cycle_month":"07","language_code":"en-US"}',
);
const UPDATE = request(
  'PUT',
  '/LMPI/v2/customers/bd369fc5-61ad-4d40-8d68-11a757369a8f',
  '{"name":"Müller & Söhne GmbH"}',
);

/** HMAC-SHA256 by hand, for signing in the wrong ways. */
async function hmac(key: Uint8Array<ArrayBuffer>, text: string): Promise<string> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return btoa(
    String.fromCharCode(...new Uint8Array(await crypto.subtle.sign('HMAC', imported, utf8.encode(text)))),
  );
}

describe('the four vectors', () => {
  it.each([
    ['service plans', PLANS, '6JrbRdUl7mF4K9m32ilfYjzbEAZFb80ySHScysnc5Xc='],
    ['customers', CUSTOMERS, 'Qnb9yF9JLr4MiyVLu5IPlqS3k+7h+jAlybRVyyvHb3o='],
    ['summary', SUMMARY, 'bejX/dXA/daO2o6pGWIJZPFXOFreza6OJRoOSaVEqmo='],
    ['a body that is not ASCII', UPDATE, 'csdkTBBMVnnWCuf/boaogfqY3kOxlAQmM+HWJYEd5Hg='],
  ])('%s', async (_name, vector, signature) => {
    expect(await createSigner(SECRET)(vector)).toBe(signature);
  });

  it('has bodies of the published lengths', () => {
    expect([SUMMARY.body?.length, UPDATE.body?.length]).toEqual([78, 32]);
  });
});

describe('the four wrong answers', () => {
  it('comes from a secret that was decoded', async () => {
    const decoded = Uint8Array.from(atob(SECRET), (character) => character.charCodeAt(0));
    const wrong = await hmac(decoded, stringToSign(PLANS));
    expect(wrong).toBe('ecrqhwEFczJAsEgJZuJkGQplHDE4lDmZunx0M6OJ8sI=');
    expect(await createSigner(SECRET)(PLANS)).not.toBe(wrong);
  });

  it('comes from encoded colons', async () => {
    const wrong = await createSigner(SECRET)({ ...CUSTOMERS, uri: CUSTOMERS.uri.replaceAll(':', '%3A') });
    expect(wrong).toBe('7He7WkyZ7md5g+ymrOYyCcWBovFbae29R87GByXpP/A=');
    expect(await createSigner(SECRET)(CUSTOMERS)).not.toBe(wrong);
  });

  it('comes from leaving out the hash of the body', async () => {
    const wrong = await createSigner(SECRET)({ ...SUMMARY, body: null });
    expect(wrong).toBe('t1NqCr5QznHOGQ0H1KQavUWFiuY3M4Bd5aGVmzydYvw=');
    expect(await createSigner(SECRET)(SUMMARY)).not.toBe(wrong);
  });

  it('comes from the MD5 as hex', async () => {
    const hex = [...md5(SUMMARY.body ?? new Uint8Array())].map((byte) => byte.toString(16).padStart(2, '0'));
    const wrong = await hmac(utf8.encode(SECRET), stringToSign({ ...SUMMARY, body: null }) + hex.join(''));
    expect(wrong).toBe('49Rey3RQA1JWm1NLK1A/eLKFo8GE4LKnFEXn3cb4QmE=');
    expect(await createSigner(SECRET)(SUMMARY)).not.toBe(wrong);
  });
});

describe('the string to sign', () => {
  it('puts nothing between its parts', () => {
    expect(stringToSign(SUMMARY)).toBe('1363797148POST/LMPI/v3/reports/summary2ba6Rsg6WD639OVL85bARg==');
  });
  it('has no hash for an empty body', () => {
    expect(stringToSign({ ...PLANS, body: new Uint8Array() })).toBe(stringToSign(PLANS));
  });
});
