import { Icon, type IconName } from '@/components/shared/icon';
import { figure, price } from '@/lib/model/figure';
import type { Ledger, LedgerMonth } from '@/lib/model/ledger';
import {
  type Cell,
  cellsOf,
  countsOf,
  months,
  monthWords,
  SIDE_WORDS,
  type Side,
  sideOf,
  unsigned,
} from './words';
import './ledger-table.css';

const ICONS: Record<Side, IconName> = { under: 'up', over: 'down', matched: 'tick' };
const HEADS = ['Used', 'Provisioned', 'Expected', 'Billed', 'Difference', 'Missed'];

/** The months, newest first, with what was missed in all. A cell without a figure says why. */
export function LedgerTable({ ledger }: { ledger: Ledger }) {
  return (
    <div class="ledger-table-box">
      <table class="ledger-table">
        <caption class="sc-hidden">
          {ledger.productName} of {ledger.companyName} by month
        </caption>
        <thead>
          <tr>
            <th class="ledger-month" scope="col">
              Month
            </th>
            {HEADS.map((head) => (
              <th key={head} scope="col" data-figure>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ledger.months.toReversed().map((month) => (
            <Row key={month.month} month={month} />
          ))}
        </tbody>
        <Sums ledger={ledger} />
      </table>
    </div>
  );
}

function Row({ month }: { month: LedgerMonth }) {
  const cells = cellsOf(month);
  return (
    <tr class="ledger-row" data-open={month.provisional || undefined}>
      <th class="ledger-month" scope="row">
        {monthWords(month)}
      </th>
      <Figure cell={cells.used} />
      <Figure cell={cells.provisioned} />
      <Figure cell={cells.expected} />
      <Figure cell={cells.billed} />
      <Difference month={month} cell={cells.difference} />
      <Figure cell={cells.missed} />
    </tr>
  );
}

const Figure = ({ cell: { text, isKnown } }: { cell: Cell }) => (
  <td data-figure data-unknown={!isKnown || undefined} title={isKnown ? undefined : text}>
    {text}
  </td>
);

function Difference({ month: { variance }, cell }: { month: LedgerMonth; cell: Cell }) {
  if (variance === null) return <Figure cell={cell} />;
  const side = sideOf(variance);
  return (
    <td data-figure>
      <span class="ledger-difference" data-side={side}>
        <Icon name={ICONS[side]} />
        {figure(unsigned(variance))}
        <span class="sc-hidden"> {SIDE_WORDS[side]}</span>
      </span>
    </td>
  );
}

function Sums({ ledger }: { ledger: Ledger }) {
  const counts = countsOf(ledger);
  const sums = [
    { side: 'under' as const, words: 'Not billed', sum: ledger.underBilled },
    { side: 'over' as const, words: 'Billed too much', sum: ledger.overBilled },
  ];
  return (
    <tfoot>
      {sums.map(({ side, words, sum }) => (
        <tr class="ledger-sum" key={side}>
          <th scope="row" colSpan={6}>
            {words} in {months(counts[side])}
          </th>
          <td data-figure>{price(sum)}</td>
        </tr>
      ))}
      {counts.unknown > 0 && (
        <tr class="ledger-sum">
          <td colSpan={7} class="ledger-left-out">
            {months(counts.unknown)} of which one side is not known {counts.unknown === 1 ? 'is' : 'are'} in
            neither sum.
          </td>
        </tr>
      )}
    </tfoot>
  );
}
