type Side = 'left' | 'right';

/** A table in plain text; `sides` says how each column is aligned. */
export function columns(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  sides: readonly Side[],
): string {
  const widths = head.map((title, at) =>
    Math.max(...[title, ...rows.map((row) => row[at] ?? '')].map(widthOf)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => {
        const blank = ' '.repeat((widths[at] ?? 0) - widthOf(cell));
        return sides[at] === 'right' ? blank + cell : cell + blank;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Characters as a terminal shows them; accents may be characters of their own. */
const widthOf = (text: string): number => [...text.normalize('NFC')].length;
