import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';

/** A cell of a workbook as its file has it: the type, the raw value or text, the style. */
export interface ReadCell {
  type: string;
  value: string;
  style: number;
}

const unescapeXml = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/_x005F_/g, '_');

export const filesOf = (workbook: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** Every cell of a sheet by its address. Refuses what is not exactly the markup of a cell. */
export function cellsOf(workbook: Uint8Array, sheet = 1): Map<string, ReadCell> {
  const xml = filesOf(workbook)[`xl/worksheets/sheet${sheet}.xml`] ?? '';
  const cells = new Map<string, ReadCell>();
  const data = /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? '';
  for (const [, at = '', attributes = '', inside = ''] of data.matchAll(
    /<c r="([A-Z]+\d+)"([^>]*)>(.*?)<\/c>/gs,
  )) {
    const body = /^(?:<v>([^<]*)<\/v>|<is><t xml:space="preserve">([^<]*)<\/t><\/is>)$/s.exec(inside);
    if (body === null) throw new Error(`not a plain cell: ${inside}`);
    cells.set(at, {
      type: /t="(\w+)"/.exec(attributes)?.[1] ?? 'n',
      value: unescapeXml(body[1] ?? body[2] ?? ''),
      style: Number(/s="(\d+)"/.exec(attributes)?.[1]),
    });
  }
  return cells;
}

const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const BEFORE = ['', ' ', "'", "''", '"', '\u00a0', '\ufeff', ';', 'a;', 'a\n', 'a\t', 'a; "', 'a,'];
const PAYLOADS = [
  "cmd|' /C calc'!A0",
  '1+1',
  'HYPERLINK("http://x","y")',
  'SUM(A1:A9)',
  '5',
  '',
  ' - b',
  '_x003D_1',
];

/** Cells that somebody would write to have them worked out, and plain ones. */
export const hostileCell = fc.oneof(
  fc
    .tuple(fc.constantFrom(...BEFORE), fc.constantFrom(...STARTS), fc.constantFrom(...PAYLOADS))
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom(
    'constructor',
    '__proto__',
    '_x0041_',
    '</t></is></c><c><f>1</f></c>',
    ']]>',
    '\ud800',
    '\0',
  ),
);
