/** Adaptive probabilities, all even at the start. */
export const probabilities = (count: number): Uint16Array => new Uint16Array(count).fill(1024);

/** Reads the bits of a range-coded stream (LZMA specification, "Range Decoder"). */
export class RangeCoder {
  #range = 0xffffffff;
  #code = 0;
  #at: number;

  constructor(
    readonly input: Uint8Array,
    start: number,
  ) {
    this.#at = start + 1;
    for (let i = 0; i < 4; i++) this.#code = ((this.#code << 8) | this.#next()) >>> 0;
  }

  #next(): number {
    const byte = this.input[this.#at++];
    if (byte === undefined) throw new RangeError('truncated');
    return byte;
  }

  #normalise(): void {
    if (this.#range >= 0x1000000) return;
    this.#range = (this.#range << 8) >>> 0;
    this.#code = ((this.#code << 8) | this.#next()) >>> 0;
  }

  bit(table: Uint16Array, index: number): 0 | 1 {
    const probability = table[index] ?? 1024;
    const bound = (this.#range >>> 11) * probability;
    const one = this.#code >= bound;
    if (one) {
      this.#range -= bound;
      this.#code -= bound;
      table[index] = probability - (probability >> 5);
    } else {
      this.#range = bound;
      table[index] = probability + ((2048 - probability) >> 5);
    }
    this.#normalise();
    return one ? 1 : 0;
  }

  /** `bits` bits, highest first, each with the probability of what came before it. */
  tree(table: Uint16Array, base: number, bits: number): number {
    let node = 1;
    for (let i = 0; i < bits; i++) node = (node << 1) | this.bit(table, base + node);
    return node - (1 << bits);
  }

  /** As `tree`, lowest bit first. */
  reverse(table: Uint16Array, base: number, bits: number): number {
    let node = 1;
    let value = 0;
    for (let i = 0; i < bits; i++) {
      const bit = this.bit(table, base + node);
      node = (node << 1) | bit;
      value |= bit << i;
    }
    return value;
  }

  /** `bits` bits of even probability. */
  direct(bits: number): number {
    let value = 0;
    for (let i = 0; i < bits; i++) {
      this.#range >>>= 1;
      const one = this.#code >= this.#range;
      if (one) this.#code -= this.#range;
      value = value * 2 + (one ? 1 : 0);
      this.#normalise();
    }
    return value;
  }
}
