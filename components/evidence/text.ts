import { moment } from '@/lib/export/moment';
import type { EvidenceProduct, EvidenceSheet } from '@/lib/messaging/protocol';
import { dayLabel } from '@/lib/model/calendar';
import {
  dateOr,
  explanation,
  known,
  lineName,
  money,
  monthWords,
  nameOf,
  signed,
  TITLE,
  verdict,
  worth,
} from './words';

/** The whole sheet as plain text, for a mail or a ticket. */
export function sheetText(sheet: EvidenceSheet, withMoney: boolean): string {
  const head = [
    TITLE,
    [sheet.companyName, monthWords(sheet), `billed on ${dayLabel(sheet.day)}`, `made ${moment(sheet.madeAt)}`]
      .filter(Boolean)
      .join(', '),
    '',
    ...explanation(sheet),
  ];
  return `${[...head, ...sheet.products.flatMap((product) => ['', ...productLines(product, withMoney)])].join('\n')}\n`;
}

function productLines(product: EvidenceProduct, withMoney: boolean): string[] {
  const { used, expected, billed, variance, unit, rule, usage, lines } = product;
  const figures = [
    `Used ${known(used)}`,
    `expected ${known(expected)}`,
    `billed ${known(billed)}`,
    `difference ${signed(variance)}`,
  ].join(', ');
  return [
    nameOf(product),
    `${figures}${unit ? ` (${unit})` : ''}. ${verdict(product)}`,
    ...(rule ? [`Rule: ${rule}`] : []),
    ...(withMoney ? [`Worth: ${worth(product)}`] : []),
    ...usage.map(
      (row) =>
        `- Reported: ${row.account}, ${row.service}: used ${known(row.used)}, provisioned ${known(row.provisioned)}${row.unit ? ` ${row.unit}` : ''}`,
    ),
    ...lines.map(
      (line) =>
        `- Billed: ${lineName(line)}: quantity ${known(line.quantity)}, included ${known(line.included)}, billed ${known(line.billed)}, ` +
        `from ${dateOr(line.from, 'the start')} to ${dateOr(line.to, 'no end')}${withMoney ? `, unit price ${money(line.unitPrice)}` : ''}`,
    ),
  ];
}
