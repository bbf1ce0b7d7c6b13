const FILLERS = new Set(['the', 'and', 'a', 'of', 'st', 'dr']);

/** The first telling word of a name: a search for it shows the likely partners at once. */
export function firstWord(name: string): string {
  const words = name.split(/[^\p{L}\p{N}'’-]+/u).filter(Boolean);
  return words.find((word) => word.length > 1 && !FILLERS.has(word.toLowerCase())) ?? words[0] ?? '';
}
