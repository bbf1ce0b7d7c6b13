/** Character 3-grams of a name's words: what is left of a name that is misspelt or spaced in another way. */
export function gramsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const padded = ` ${words.join(' ')} `;
  for (let at = 0; at + 3 <= padded.length; at += 1) {
    const gram = padded.slice(at, at + 3);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}
