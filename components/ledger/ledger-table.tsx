import { useRef } from 'preact/hooks';
import { monthLabel } from '@/lib/model/calendar';
import { price } from '@/lib/model/figure';
import type { Ledger, LedgerMonth } from '@/lib/model/ledger';
import { Difference, Figure } from './cells';
import { useWidth } from './use-width';
import { cellsOf, countsOf, months } from './words';
import './ledger-table.css';

const COLUMNS = [
  ['used', 'Used'],
  ['provisioned', 'Provisioned'],
  ['expected', 'Expected'],
  ['billed', 'Billed'],
  ['difference', 'Difference'],
  ['missed', 'Missed'],
] as const;
type Column = (typeof COLUMNS)[number][0];

/** px; where there is less room, the difference and its two sides come first; the plot's sentences have the rest. */
const ROOMY = 540;
/** px; below it what was missed stands under the difference. */
const TIGHT = 400;

/** The months, newest first, with what was missed in all. A cell without a figure says why. */
export function LedgerTable({ ledger }: { ledger: Ledger }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const isRoomy = width >= ROOMY;
  const isTight = width < TIGHT;
  const columns = COLUMNS.filter(
    ([column]) =>
      isRoomy ||
      (column !== 'provisioned' &&
        (column !== 'expected' || isRuled(ledger)) &&
        (column !== 'missed' || !isTight)),
  );
  return (
    <section
      class="ledger-table-box"
      ref={box}
      data-narrow={!isRoomy || undefined}
      // It may be wider than its place: then arrow keys move it.
      tabindex={0}
      aria-label="By month"
    >
      <table class="ledger-table">
        <caption class="sc-hidden">
          {ledger.productName} of {ledger.companyName} by month
        </caption>
        <thead>
          <tr>
            <th class="ledger-month" scope="col">
              Month
            </th>
            {columns.map(([column, head]) => (
              <th key={column} scope="col" data-figure>
                {head}
                {column === 'difference' && isTight && <span class="ledger-under">missed</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ledger.months.toReversed().map((month) => (
            <Row
              key={month.month}
              month={month}
              columns={columns.map(([column]) => column)}
              isTight={isTight}
            />
          ))}
        </tbody>
        <Sums ledger={ledger} width={columns.length} />
      </table>
    </section>
  );
}

/** What is expected is not what was used, so that both are needed to understand the difference. */
const isRuled = ({ months }: Ledger): boolean =>
  months.some(({ used, expected, provisional }) => !provisional && expected !== null && expected !== used);

function Row({ month, columns, isTight }: RowProps) {
  const cells = cellsOf(month);
  return (
    <tr class="ledger-row" data-open={month.provisional || undefined}>
      <th class="ledger-month" scope="row">
        <span class="ledger-whole">{monthLabel(month.month)}</span>
        {month.provisional && ', not over'}
      </th>
      {columns.map((column) =>
        column === 'difference' ? (
          <Difference
            key={column}
            month={month}
            cell={cells.difference}
            below={isTight ? cells.missed : null}
          />
        ) : (
          <Figure key={column} cell={cells[column]} />
        ),
      )}
    </tr>
  );
}

interface RowProps {
  month: LedgerMonth;
  columns: readonly Column[];
  isTight: boolean;
}

function Sums({ ledger, width }: { ledger: Ledger; width: number }) {
  const counts = countsOf(ledger);
  const sums = [
    { side: 'under' as const, words: 'Not billed', sum: ledger.underBilled },
    { side: 'over' as const, words: 'Billed too much', sum: ledger.overBilled },
  ];
  return (
    <tfoot>
      {sums.map(({ side, words, sum }) => (
        <tr class="ledger-sum" key={side}>
          <th scope="row" colSpan={width}>
            {words} in {months(counts[side])}
          </th>
          <td data-figure>{price(sum)}</td>
        </tr>
      ))}
      {counts.unknown > 0 && (
        <tr class="ledger-sum">
          <td colSpan={width + 1} class="ledger-left-out">
            {months(counts.unknown)} of which one side is not known {counts.unknown === 1 ? 'is' : 'are'} in
            neither sum.
          </td>
        </tr>
      )}
    </tfoot>
  );
}
