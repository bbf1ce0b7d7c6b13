import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, withoutAccents, word } from './text';

// What the functions are short cuts for.
const foldPlainly = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
const wordPlainly = (text: string): string =>
  bare(foldPlainly(text).toLowerCase())
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();

const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('a', 'Z', 'é', 'ß', ' ', '\u00a0', '\t', '#', '1', '▲', '.') }),
);

describe('texts', () => {
  it('are folded the same by the short way and the long one', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(text)).toBe(foldPlainly(text));
        expect(withoutAccents(text)).toBe(bare(text));
        expect(word(text)).toBe(wordPlainly(text));
      }),
      { numRuns: 1000 },
    );
  });
});
