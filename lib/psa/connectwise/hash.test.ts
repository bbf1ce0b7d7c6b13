import fc from 'fast-check';
import { compress } from 'lzma';
import { describe, expect, it } from 'vitest';
import { decodeHash } from './hash';
import { decodeLzma } from './lzma';
import { hashOf } from './test-support/address';

const PRODUCT_LIST =
  'XQAACABaAAAAAAAAAAA9iIoG07$U9XZqpLgsNh4oLBjXAw2UR$ZvUcrqictbnx0_BMcdsZ5Q6OJUFtMBn7ZMg_hpPtbY6QBMfpTesM7HmABVL$17jeTldcZjnDRx$8BFgA==??ProductList';
const MY_ACCOUNT =
  'XQAACAC6AAAAAAAAAAA9iIoG07$U9XgivLgsNhRr_aVD2cDkUEZ61FkRVypyQ0Tdh$QkTf7YBX0O1O4KmbnUQ73TJWM6ddqb__d0mWQmBDNrguYuixb97BxCC77xB01FsPa0AhzQHRnGZoXPngWtu7r2zGeRI5wJkXljaKgVLQBCGLhnoMdn1hUUitcluO66_85tEAA=';

const packed = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(compress(text, 3), (byte) => byte & 0xff);

describe('decodeHash', () => {
  it('reads the two real samples', () => {
    const list = decodeHash(`#${PRODUCT_LIST}`);
    expect(list?.tail).toBe('ProductList');
    expect(list?.state).toMatchObject({ pid: 6, p: 'product_setup', s: { p: { pid: 27, slk: null } } });
    const account = decodeHash(MY_ACCOUNT);
    expect(account?.tail).toBeNull();
    expect(account?.state).toMatchObject({
      p: 'my_account',
      s: { p: { idxk: 'apikeys', slk: { i: 0, p_1: { rd: 0 } } } },
    });
  });

  it('reads the uncompressed form', () => {
    expect(decodeHash('#startscreen=sr200')?.state).toEqual({ p: 'sr200' });
    const state = { p: 'activity_detail', s: { p: { pid: 3, rd: 77 } } };
    const hash = `#startscreen=activity_detail&state=${encodeURIComponent(JSON.stringify(state))}`;
    expect(decodeHash(hash)?.state).toEqual(state);
  });

  it('reads a payload whose characters were percent-encoded on the way', () => {
    const state = { p: 'agreement_detail', s: { p: { rd: 9 } } };
    expect(decodeHash(hashOf(state).replaceAll('=', '%3D').replaceAll('$', '%24'))?.state).toEqual(state);
  });

  it.each([
    '',
    '#',
    '#top',
    '#XQAACA',
    '#XQAACABaAAAA',
    '#??ProductList',
    '#startscreen=x&state={',
    `#${PRODUCT_LIST.slice(0, 60)}`,
    `#${PRODUCT_LIST.slice(0, 30)}!!${PRODUCT_LIST.slice(32)}`,
    '#%E0%A4%A',
  ])('gives null for %s', (hash) => {
    expect(decodeHash(hash)).toBeNull();
  });

  it('refuses a stream that declares more than the limit before making room for it', () => {
    const bomb = packed('x'.repeat(100));
    new DataView(bomb.buffer).setUint32(5, 0x7fffffff, true);
    expect(() => decodeLzma(bomb, 64 * 1024)).toThrow(RangeError);
    expect(decodeHash(hashOf('x'.repeat(70_000)))).toBeNull();
  });

  it('reads whatever JSON was packed', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(decodeHash(hashOf(value))?.state).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 150 },
    );
  });

  it('unpacks long repetitive and random text', () => {
    const text = fc.oneof(
      // The package writes characters above U+FFFF in a way of its own.
      fc
        .string({ maxLength: 3000, unit: 'grapheme' })
        .map((made) => made.replace(/[\u{10000}-\u{10ffff}]/gu, '')),
      fc
        .tuple(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(600))
        .map(([part, times]) => part.repeat(times)),
    );
    fc.assert(
      fc.property(text, (made) => {
        const bytes = decodeLzma(packed(JSON.stringify(made)), 1 << 20);
        expect(JSON.parse(new TextDecoder().decode(bytes))).toBe(made);
      }),
      { numRuns: 40 },
    );
  });

  it('never throws and never hangs on damaged payloads', () => {
    const whole = packed(JSON.stringify({ p: 'agreement', s: { p: { rd: 12, name: 'abcabcabcabc' } } }));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = whole.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        const hash = btoa(String.fromCharCode(...damaged))
          .replaceAll('+', '$')
          .replaceAll('/', '_');
        expect(() => decodeHash(hash)).not.toThrow();
      }),
    );
  });
});
