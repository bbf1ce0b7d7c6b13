/** Buckets for runs of three characters; with more of them fewer collide. */
export const BUCKETS = 1 << 16;

/** The runs of three characters of a name's words, with its edges, as bucket numbers; each once, ascending. */
export function gramsOf(words: readonly string[]): Uint16Array {
  const text = ` ${words.join(' ')} `;
  const found = new Uint16Array(Math.max(1, text.length - 2));
  for (let at = 0; at + 2 < text.length; at++) {
    const code =
      Math.imul(text.charCodeAt(at), 0x9e3779b1) ^
      Math.imul(text.charCodeAt(at + 1), 0x85ebca6b) ^
      Math.imul(text.charCodeAt(at + 2), 0xc2b2ae35);
    found[at] = (code ^ (code >>> 16)) & (BUCKETS - 1);
  }
  found.sort();
  let kept = 1;
  for (let at = 1; at < found.length; at++) {
    const gram = found[at] ?? 0;
    if (gram !== found[kept - 1]) found[kept++] = gram;
  }
  return found.subarray(0, kept);
}
