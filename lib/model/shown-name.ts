/** Directions that a text forces on what stands after it, and characters that show nothing. */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;
const LONGEST = 200;

/**
 * A name of somebody else's record as it is put into a sentence beside figures: on one line, cut to what a person reads, and
 * without what would turn the figures after it around.
 */
export function shownName(name: string): string {
  const plain = name.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  const letters = plain.length > LONGEST ? Array.from(plain) : [];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : plain;
}
