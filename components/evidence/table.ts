import { moment } from '@/lib/export/moment';
import type { ExportColumn, ExportTable } from '@/lib/export/table';
import type { EvidenceSheet } from '@/lib/messaging/protocol';
import { dayLabel } from '@/lib/model/calendar';
import { explanation, lineName, monthWords, nameOf, TITLE, verdict } from './words';

const COLUMNS = [
  { key: 'product', label: 'Product', kind: 'text' },
  { key: 'row', label: 'Row', kind: 'text' },
  { key: 'name', label: 'Account or agreement', kind: 'text' },
  { key: 'service', label: 'Service', kind: 'text' },
  { key: 'used', label: 'Used', kind: 'number' },
  { key: 'provisioned', label: 'Provisioned', kind: 'number' },
  { key: 'expected', label: 'Expected', kind: 'number' },
  { key: 'quantity', label: 'Quantity', kind: 'number' },
  { key: 'included', label: 'Included', kind: 'number' },
  { key: 'billed', label: 'Billed', kind: 'number' },
  { key: 'difference', label: 'Difference', kind: 'number' },
  { key: 'unit', label: 'Unit', kind: 'text' },
  { key: 'from', label: 'From', kind: 'day' },
  { key: 'to', label: 'To', kind: 'day' },
  { key: 'explained', label: 'Explanation', kind: 'text' },
] as const satisfies readonly ExportColumn[];
const MONEY = [
  { key: 'unitPrice', label: 'Unit price', kind: 'money' },
  { key: 'worth', label: 'Worth', kind: 'money' },
  { key: 'per', label: 'Worth is of', kind: 'text' },
] as const satisfies readonly ExportColumn[];
type Key = (typeof COLUMNS)[number]['key'] | (typeof MONEY)[number]['key'];

/** The sheet as one table: of each product its sum first, then the vendor's rows, then the lines of the bill. */
export function sheetTable(sheet: EvidenceSheet, withMoney: boolean): ExportTable<Key> {
  return {
    name: 'Used and billed',
    columns: withMoney ? [...COLUMNS, ...MONEY] : COLUMNS,
    rows: sheet.products.flatMap((one): ExportTable<Key>['rows'] => {
      const product = nameOf(one);
      const { used, expected, billed, unit, unitPrice, per } = one;
      const explained = [verdict(one), one.rule].filter(Boolean).join(' ');
      return [
        {
          ...{ product, row: 'Sum', used, expected, billed, difference: one.variance, unit, explained },
          ...{ unitPrice, worth: one.money, per },
        },
        ...one.usage.map((row) => ({
          ...{ product, row: 'Reported', name: row.account, service: row.service },
          ...{ used: row.used, provisioned: row.provisioned, unit: row.unit },
        })),
        ...one.lines.map((line) => ({
          ...{ product, row: 'Billed', name: lineName(line), quantity: line.quantity },
          ...{ included: line.included, billed: line.billed, from: line.from, to: line.to },
          unitPrice: line.unitPrice,
        })),
      ];
    }),
    about: [
      ['What', TITLE],
      ['Customer', sheet.companyName],
      ['Usage of', monthWords(sheet)],
      ['Billed on', dayLabel(sheet.day)],
      ['Made', moment(sheet.madeAt)],
      ['Explanation', explanation(sheet).join(' ')],
    ],
  };
}
