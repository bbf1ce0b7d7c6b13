import { aboutSheet, tableSheet } from './sheet';
import { STYLES_XML } from './styles';
import type { ExportTable } from './table';
import { CONTENT_TYPES, ROOT_RELATIONS, WORKBOOK_RELATIONS, workbookXml } from './workbook';

/**
 * The table as a workbook: the table, and a sheet that says what it is.
 *
 * Written here, because neither library fits (measured): write-excel-file zips sheets over 160 KB in a worker from a
 * blob address, which the policy of extension pages refuses, and then waits for ever; excel-builder-vanilla keeps its
 * strings in a plain object, and loses a cell that says "constructor". The zip (fflate) is loaded when a file is made.
 */
export async function tableXlsx<Key extends string>(
  table: ExportTable<Key>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { zipped } = await import('./zip');
  return zipped({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': ROOT_RELATIONS,
    'xl/workbook.xml': workbookXml(table.name, 'About', table.columns.length, table.rows.length),
    'xl/_rels/workbook.xml.rels': WORKBOOK_RELATIONS,
    'xl/styles.xml': STYLES_XML,
    'xl/worksheets/sheet1.xml': tableSheet(table),
    'xl/worksheets/sheet2.xml': aboutSheet(table),
  });
}
