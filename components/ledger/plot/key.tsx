import type { LedgerMonth } from '@/lib/model/ledger';
import { sideOf } from '../words';

/** What each kind of line and ground means; only what the picture shows. */
export function PlotKey({ months }: { months: readonly LedgerMonth[] }) {
  const closed = months.filter(({ provisional }) => !provisional);
  const has = (side: 'under' | 'over'): boolean =>
    closed.some(({ variance }) => variance !== null && sideOf(variance) === side);
  return (
    <ul class="ledger-key" aria-label="What the picture shows">
      {(['used', 'billed', 'provisioned'] as const).map(
        (series) =>
          months.some((month) => month[series] !== null) && (
            <Entry key={series} words={series} line={series} />
          ),
      )}
      {has('under') && <Entry words="▲ under-billed" ground="under" />}
      {has('over') && <Entry words="▼ over-billed" ground="over" />}
      {months.some(({ provisional }) => provisional) && <Entry words="not over" ground="open" />}
    </ul>
  );
}

const Entry = ({ words, line, ground }: { words: string; line?: string; ground?: string }) => (
  <li>
    <svg class="ledger-key-mark" width="24" height="12" viewBox="0 0 24 12" aria-hidden="true">
      {line && <path class="ledger-plot-line" data-series={line} d="M1 6H23" />}
      {line === 'used' && <circle class="ledger-plot-point" cx="12" cy="6" r="2.5" />}
      {(ground === 'under' || ground === 'over') && (
        <rect class="ledger-plot-missed" data-side={ground} x="0.5" y="0.5" width="23" height="11" />
      )}
      {ground === 'open' && (
        <path class="ledger-plot-hatch" d="M0 10 10 0M4 12 16 0M10 12 22 0M16 12 24 4M0 4 4 0" />
      )}
    </svg>
    {words}
  </li>
);
