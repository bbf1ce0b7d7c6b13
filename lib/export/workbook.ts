import { columnName } from './cells';
import { xmlText } from './xml';

/** The files around the sheets (ECMA-376, part 2 and "SpreadsheetML"). */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_ML}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_ML}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SHEET_ML}.worksheet+xml"/></Types>`;

export const ROOT_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const WORKBOOK_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

/** The header is repeated on every printed page, and the filters are told as Excel tells its own. */
export function workbookXml(name: string, about: string, columns: number, rows: number): string {
  const sheet = sheetName(name);
  const quoted = xmlText(`'${sheet.replaceAll("'", "''")}'`);
  const last = columnName(Math.max(columns, 1) - 1);
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
    `<sheet name="${xmlText(sheet)}" sheetId="1" r:id="rId1"/>` +
    `<sheet name="${xmlText(sheetName(about, sheet))}" sheetId="2" r:id="rId2"/></sheets><definedNames>` +
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted}!$A$1:$${last}$${rows + 1}</definedName>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$1:$1</definedName></definedNames></workbook>`
  );
}

/**
 * What Excel takes for a sheet's name: 1 to 31 characters without []:*?/\ and without an apostrophe at either end;
 * not "History", and not the other sheet's.
 */
export function sheetName(name: string, other = ''): string {
  const kept = name
    .replace(/[[\]:*?/\\\p{Cc}\p{Cs}\s]+/gu, ' ')
    .slice(0, 28)
    .replace(/\p{Cs}$/u, '')
    .replace(/^['\s]+|['\s]+$/g, '');
  const usable = kept === '' || kept.toLowerCase() === 'history' ? 'Table' : kept;
  return usable.toLowerCase() === other.toLowerCase() ? `${usable} 2` : usable;
}
