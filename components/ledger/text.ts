import { harmless } from '@/lib/export/formula';
import { dayLabel } from '@/lib/model/calendar';
import { price } from '@/lib/model/figure';
import type { Ledger } from '@/lib/model/ledger';
import { summaryOf } from './summary';
import { cellsOf, monthWords } from './words';

const HEAD = ['Month', 'Used', 'Provisioned', 'Expected', 'Billed', 'Difference', 'Missed'];

/** For a mail or a spreadsheet: a sentence, then the table with tabs, newest first. */
export function ledgerText(ledger: Ledger): string {
  const rows = ledger.months.toReversed().map((month) => {
    const { used, provisioned, expected, billed, difference, missed } = cellsOf(month);
    return [monthWords(month), ...[used, provisioned, expected, billed, difference, missed].map(plain)];
  });
  const { billedKnownFrom, months } = ledger;
  const isAllKnown = billedKnownFrom !== null && billedKnownFrom <= `${months[0]?.month ?? ''}-01`;
  return [
    harmless(`${ledger.companyName}: ${ledger.productName}${ledger.unit ? `, ${ledger.unit}` : ''}`),
    summaryOf(ledger),
    ...(billedKnownFrom && !isAllKnown
      ? [`What was billed is known from ${dayLabel(billedKnownFrom)}.`]
      : []),
    '',
    ...[HEAD, ...rows].map((cells) => cells.join('\t')),
    '',
    ['Not billed', price(ledger.underBilled)].join('\t'),
    ['Billed too much', price(ledger.overBilled)].join('\t'),
  ].join('\n');
}

const plain = ({ text }: { text: string }): string => text;
