// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { decodePayload, encodePayload } from './hash';
import { agreementUrl, screenUrl } from './index';

describe('addresses', () => {
  it('carry a payload of the documented form', () => {
    // A real sample (connectwise.md 1.3): decoded and encoded again it is the same, byte for byte.
    const sample =
      'XQAACABaAAAAAAAAAAA9iIoG07$U9XZqpLgsNh4oLBjXAw2UR$ZvUcrqictbnx0_BMcdsZ5Q6OJUFtMBn7ZMg_hpPtbY6QBMfpTesM7HmABVL$17jeTldcZjnDRx$8BFgA==';
    expect(decodePayload(sample)).toMatchObject({ p: 'product_setup' });
    expect(encodePayload(decodePayload(sample))).toBe(sample);
    const [payload, tail] = new URL(agreementUrl('na.myconnectwise.net', 812)).hash.slice(1).split('??');
    expect(decodePayload(payload ?? '')).toMatchObject({
      p: 'agreement_detail',
      s: { p: { rd: 812, idxk: 'additions' } },
    });
    expect(tail).toBe('AgreementDetail');
  });

  it('carry the behaviour wanted of the page', () => {
    const url = new URL(
      screenUrl('na.myconnectwise.net', 'invoice', 3, { sim: { locale: 'de' }, version: 'v4_6_release' }),
    );
    expect(url.pathname).toBe('/v4_6_release/connectwise.aspx');
    expect(JSON.parse(url.searchParams.get('sim') ?? '')).toEqual({ locale: 'de' });
  });
});
