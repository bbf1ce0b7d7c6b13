import { cellXml, columnName, textXml } from './cells';
import { STYLE } from './styles';
import type { CellKind, ExportTable } from './table';

const NARROWEST = 6;
const WIDEST = 60;
/** Widths are taken from the first rows: a list of 20,000 has its widest cells among them or is wide enough. */
const ROWS_MEASURED = 500;

const OPENING =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
const PRINTED =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
  '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

/** The table: a frozen header with filters, widths by what stands in the columns, fit to the page's width in print. */
export function tableSheet<Key extends string>({ columns, rows }: ExportTable<Key>): string {
  const names = columns.map((_, index) => columnName(index));
  const widths = columns.map(({ key, label }) =>
    rows
      .slice(0, ROWS_MEASURED)
      .reduce((widest, row) => Math.max(widest, (row[key] ?? '').length), label.length + 2),
  );
  const header = columns.map(({ label, kind }, index) =>
    textXml(`${names[index]}1`, label, toTheRight(kind) ? STYLE.headerRight : STYLE.header),
  );
  const body = rows.map((row, index) => {
    const cells = columns.map(({ key, kind }, column) => {
      const cell = row[key] ?? '';
      return cell === '' ? '' : cellXml(`${names[column]}${index + 2}`, kind, cell);
    });
    return `<row r="${index + 2}">${cells.join('')}</row>`;
  });
  const range = `A1:${names.at(-1) ?? 'A'}${rows.length + 1}`;
  return [
    OPENING,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    columnWidths(widths),
    `<sheetData><row r="1">${header.join('')}</row>`,
    ...body,
    `</sheetData><autoFilter ref="${range}"/>${PRINTED}</worksheet>`,
  ].join('');
}

/** What the table is, in two columns. */
export function aboutSheet({ about }: ExportTable): string {
  const rows = about.map(
    ([label, text], index) =>
      `<row r="${index + 1}">${textXml(`A${index + 1}`, label, STYLE.header)}` +
      `${textXml(`B${index + 1}`, text, STYLE.wrapped)}</row>`,
  );
  const widest = about.reduce((width, [label]) => Math.max(width, label.length), 0);
  return `${OPENING}${columnWidths([widest, WIDEST])}<sheetData>${rows.join('')}</sheetData></worksheet>`;
}

const toTheRight = (kind: CellKind): boolean => kind === 'number' || kind === 'money';

function columnWidths(characters: readonly number[]): string {
  const columns = characters.map((count, index) => {
    const width = Math.min(Math.max(count + 2, NARROWEST), WIDEST);
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}
