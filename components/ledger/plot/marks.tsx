import type { LedgerMonth } from '@/lib/model/ledger';
import { shortMonth } from '../words';
import { gapsOf, nameOf, type Scale, SERIES, sidesOf } from './geometry';
import { spread } from './spread';

/** What lies below the lines: shaded months with an arrow, hatched ones, and those of which nothing is known. */
export const Ground = ({
  months,
  scale,
  hatch,
}: {
  months: readonly LedgerMonth[];
  scale: Scale;
  hatch: string;
}) => {
  const { top, height, bottom } = scale.frame;
  const tall = { y: top, height: height - top - bottom };
  const open = months.findIndex(({ provisional }) => provisional);
  return (
    <g>
      {sidesOf(months).map(
        ({ from, to, side }) =>
          side !== 'matched' && (
            <g key={from}>
              <rect
                class="ledger-plot-missed"
                data-side={side}
                x={scale.start(from)}
                width={scale.start(to + 1) - scale.start(from)}
                {...tall}
              />
              {Array.from({ length: to - from + 1 }, (_, at) => (
                <path
                  key={months[from + at]?.month}
                  class="ledger-plot-arrow"
                  data-side={side}
                  d={arrow(scale.middle(from + at), top - 7, side)}
                />
              ))}
            </g>
          ),
      )}
      {open >= 0 && <rect x={scale.start(open)} width={scale.band} {...tall} fill={`url(#${hatch})`} />}
    </g>
  );
};

const arrow = (x: number, y: number, side: 'under' | 'over'): string => {
  const up = side === 'under' ? 1 : -1;
  return `M${x - 3.5} ${y + 3 * up}h7l-3.5 ${-6 * up}Z`;
};

/** How many months a label under the picture stands for, so that they do not touch. */
const EVERY = [1, 2, 3, 6, 12];
const MONTH_WIDTH = 26;

export const Axes = ({
  months,
  scale,
  unit,
}: {
  months: readonly LedgerMonth[];
  scale: Scale;
  unit: string;
}) => {
  const { left, right, width, height, bottom, top } = scale.frame;
  const floor = height - bottom;
  const every = EVERY.find((count) => count * scale.band >= MONTH_WIDTH) ?? 12;
  // Counted from the newest closed month back, which is the one that is looked for.
  const isLabelled = (at: number): boolean =>
    (months.length - 2 - at) % every === 0 && at <= months.length - 2;
  const years = months.flatMap(({ month }, at) =>
    at === 0 || month.endsWith('-01') ? [{ at, year: month.slice(0, 4) }] : [],
  );
  // At the left edge a year of which few months are shown would run into the next one.
  const shownYears = years.filter(({ at }, index) => ((years[index + 1]?.at ?? 99) - at) * scale.band >= 32);
  return (
    <g>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line class="ledger-plot-rule" x1={left} x2={width - right} y1={scale.y(tick)} y2={scale.y(tick)} />
          <text class="ledger-plot-word" data-place="end" x={left - 6} y={scale.y(tick) + 4}>
            {tick.toLocaleString('en')}
          </text>
        </g>
      ))}
      <text class="ledger-plot-word" x={0} y={top - 20}>
        {unit || 'Quantity'}; billed on the last day of each month
      </text>
      {months.map(({ month }, at) => (
        <g key={month}>
          <line
            class="ledger-plot-tick"
            x1={scale.start(at)}
            x2={scale.start(at)}
            y1={floor}
            y2={floor + 4}
          />
          {isLabelled(at) && (
            <text class="ledger-plot-word" data-place="middle" x={scale.middle(at)} y={floor + 16}>
              {shortMonth(month)}
            </text>
          )}
        </g>
      ))}
      {shownYears.map(({ at, year }) => (
        <g key={year}>
          <line
            class="ledger-plot-year"
            x1={scale.start(at)}
            x2={scale.start(at)}
            y1={floor + 20}
            y2={floor + 33}
          />
          <text class="ledger-plot-word" x={scale.start(at) + 4} y={floor + 31}>
            {year}
          </text>
        </g>
      ))}
    </g>
  );
};

/** Says in the empty stretch itself that nobody knows, where there is room for it. */
export const Gaps = ({ months, scale }: { months: readonly LedgerMonth[]; scale: Scale }) => {
  const y = scale.frame.height - scale.frame.bottom - 8;
  return (
    <g>
      {gapsOf(months).map(({ from, to, reason }) => {
        const [start, end] = [scale.start(from) + 1, scale.start(to + 1) - 1];
        const words = `billed ${reason}`;
        const fits = [words, 'billed unknown', 'unknown'].find((said) => said.length * 6.4 < end - start - 8);
        return (
          <g key={from}>
            <path class="ledger-plot-gap" d={`M${start} ${y - 4}v8M${end} ${y - 4}v8M${start} ${y}H${end}`} />
            <text class="ledger-plot-word" data-place="middle" x={(start + end) / 2} y={y - 6}>
              {fits ?? '?'}
            </text>
          </g>
        );
      })}
    </g>
  );
};

const LABEL_GAP = 15;

/** The name of each line where it ends. */
export const LineLabels = ({ months, scale }: { months: readonly LedgerMonth[]; scale: Scale }) => {
  const { top, height, bottom, width, right } = scale.frame;
  const labels = SERIES.flatMap((series) => {
    const name = nameOf(months, series);
    return name ? [{ series, text: name.text, y: scale.y(Number(name.value)) }] : [];
  });
  return (
    <g>
      {spread(labels, LABEL_GAP, top + 4, height - bottom - 4).map(({ series, text, y }) => (
        <text key={series} class="ledger-plot-name" data-series={series} x={width - right + 8} y={y + 4}>
          {text}
        </text>
      ))}
    </g>
  );
};
