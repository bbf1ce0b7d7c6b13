import { probabilities, RangeCoder } from './range-coder';

/**
 * Decodes the LZMA-alone format, after the LZMA specification (Igor Pavlov, public domain). Own code because
 * the `lzma` package's decoder writes to the global object and cannot be imported as a module.
 *
 * Synchronous. Throws a RangeError on anything that is not a whole LZMA-alone stream with a declared length
 * of at most `limit` bytes: the input comes from an address, which anyone may craft.
 */
export function decodeLzma(input: Uint8Array, limit: number): Uint8Array {
  const properties = input[0] ?? 255;
  const size = declaredLength(input);
  if (properties >= 225 || size > limit) throw new RangeError('not LZMA-alone, or too long');
  const lc = properties % 9;
  const lp = Math.floor(properties / 9) % 5;
  const pb = Math.floor(properties / 45);

  const coder = new RangeCoder(input, 13);
  const literals = probabilities(0x300 << (lc + lp));
  const [isMatch, isRep0Long] = [probabilities(192), probabilities(192)];
  const [isRep, isRepG0, isRepG1, isRepG2] = [12, 12, 12, 12].map(probabilities) as Four;
  const [matchLength, repLength, distance] = [lengths(coder), lengths(coder), distances(coder)];

  const output = new Uint8Array(size);
  let at = 0;
  let state = 0;
  const reps: [number, number, number, number] = [0, 0, 0, 0];
  const back = (by: number): number => output[at - by - 1] ?? 0;

  while (at < size) {
    const posState = at & ((1 << pb) - 1);
    const place = (state << 4) + posState;
    if (!coder.bit(isMatch, place)) {
      const base = 0x300 * (((at & ((1 << lp) - 1)) << lc) + (back(0) >> (8 - lc)));
      output[at] = literal(coder, literals, base, state < 7 ? -1 : back(reps[0]));
      at++;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let length = 1;
    if (!coder.bit(isRep, state)) {
      length = matchLength(posState);
      reps.unshift(distance(length - 2));
      reps.length = 4;
      state = state < 7 ? 7 : 10;
    } else {
      const nth = !coder.bit(isRepG0, state)
        ? 0
        : !coder.bit(isRepG1, state)
          ? 1
          : 2 + coder.bit(isRepG2, state);
      if (nth > 0) reps.unshift(...reps.splice(nth, 1));
      const short = nth === 0 && !coder.bit(isRep0Long, place);
      if (!short) length = repLength(posState);
      state = short ? (state < 7 ? 9 : 11) : state < 7 ? 8 : 11;
    }
    if (reps[0] >= at || at + length > size) throw new RangeError('points outside');
    for (; length > 0; length--) {
      output[at] = back(reps[0]);
      at++;
    }
  }
  return output;
}

type Four = [Uint16Array, Uint16Array, Uint16Array, Uint16Array];

function declaredLength(input: Uint8Array): number {
  let size = 0;
  for (let i = 12; i >= 5; i--) size = size * 256 + (input[i] ?? 255);
  return size;
}

function literal(coder: RangeCoder, table: Uint16Array, base: number, matched: number): number {
  let node = 1;
  let ahead = matched;
  let following = matched >= 0;
  while (node < 0x100) {
    if (!following) {
      node = (node << 1) | coder.bit(table, base + node);
      continue;
    }
    const expected = (ahead >> 7) & 1;
    ahead <<= 1;
    const bit = coder.bit(table, base + ((1 + expected) << 8) + node);
    node = (node << 1) | bit;
    following = bit === expected;
  }
  return node & 0xff;
}

/** Lengths of matches, 2 to 273. */
function lengths(coder: RangeCoder): (posState: number) => number {
  const [choice, low, middle, high] = [2, 128, 128, 256].map(probabilities) as Four;
  return (posState) => {
    if (!coder.bit(choice, 0)) return 2 + coder.tree(low, posState << 3, 3);
    if (!coder.bit(choice, 1)) return 10 + coder.tree(middle, posState << 3, 3);
    return 18 + coder.tree(high, 0, 8);
  };
}

/** How far back a match lies, 0 for the byte before. */
function distances(coder: RangeCoder): (length: number) => number {
  const [slots, positions, align] = [256, 115, 16].map(probabilities) as Four;
  return (length) => {
    const slot = coder.tree(slots, Math.min(length, 3) << 6, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return base + coder.reverse(positions, base - slot, bits);
    return base + coder.direct(bits - 4) * 16 + coder.reverse(align, 0, 4);
  };
}
