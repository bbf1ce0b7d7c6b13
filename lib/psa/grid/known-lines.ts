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
  const both = new Map<string, LineFigure[]>();
  const put = (index: Map<string, LineFigure[]>, key: string, line: LineFigure): void => {
    if (key === '') return;
    const there = index.get(key);
    if (!there) index.set(key, [line]);
    else if (!there.includes(line)) there.push(line);
  };
  for (const line of lines) {
    put(identifiers, same(line.productIdentifier), line);
    put(descriptions, same(line.description), line);
    if (line.productIdentifier === '' || line.description === '') continue;
    put(both, word(`${line.productIdentifier} ${line.description}`), line);
    put(both, word(`${line.description} ${line.productIdentifier}`), line);
  }
  return {
    byProduct: (text) => identifiers.get(same(text)) ?? both.get(word(text)) ?? NONE,
    byDescription: (text) => descriptions.get(same(text)) ?? NONE,
  };
}
