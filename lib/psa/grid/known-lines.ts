import type { LineFigure } from '@/lib/model/figures';
import { same, word } from './text';

/** Finds the lines a cell may stand for. */
export interface KnownLines {
  byProduct(text: string): readonly LineFigure[];
  byDescription(text: string): readonly LineFigure[];
}

const NONE: readonly LineFigure[] = [];

/**
 * An index of an agreement's lines. A cell names a line's product when it says its identifier, or identifier
 * and description together in either order (merged cells), and nothing else: "M365" is not "M365 Annual".
 */
export function knownLines(lines: readonly LineFigure[]): KnownLines {
  const identifiers = new Map<string, LineFigure[]>();
  const descriptions = new Map<string, LineFigure[]>();
  const put = (index: Map<string, LineFigure[]>, key: string, line: LineFigure): void => {
    if (key === '') return;
    const there = index.get(key);
    if (!there) index.set(key, [line]);
    else if (!there.includes(line)) there.push(line);
  };
  for (const line of lines) {
    put(identifiers, same(line.productIdentifier), line);
    put(descriptions, same(line.description), line);
  }
  // Few pages merge the cells, and few texts are long enough to be both: made when one is.
  const named = lines.filter((line) => line.productIdentifier !== '' && line.description !== '');
  // A page may leave out marks and spaces, never letters and digits.
  const lengths = named.map(
    (line) => `${line.productIdentifier}${line.description}`.replace(/[^a-z\d]/gi, '').length,
  );
  const shortest = Math.min(...lengths);
  let both: Map<string, LineFigure[]> | null = null;
  const byBoth = (text: string): readonly LineFigure[] | undefined => {
    if (text.length < shortest) return undefined;
    if (!both) {
      both = new Map();
      for (const line of named) {
        put(both, word(`${line.productIdentifier} ${line.description}`), line);
        put(both, word(`${line.description} ${line.productIdentifier}`), line);
      }
    }
    return both.get(word(text));
  };
  return {
    byProduct: (text) => identifiers.get(same(text)) ?? byBoth(text) ?? NONE,
    byDescription: (text) => descriptions.get(same(text)) ?? NONE,
  };
}
