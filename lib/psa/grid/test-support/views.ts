import type { Place, RowGroup, ViewRow } from '../view';

/** A row of plain texts; `places` where the row is laid out. */
export const row = (texts: string[], places: Place[] = []): ViewRow => ({
  cells: texts.map((text, column) => ({ text, column, span: 1, place: places[column] ?? null })),
});

export const group = (rows: string[][], headers: string[][] = []): RowGroup => ({
  rows: rows.map((texts) => row(texts)),
  headers: headers.map((texts) => row(texts)),
  whole: { text: () => rows.flat().join(), alike: () => [] },
});
