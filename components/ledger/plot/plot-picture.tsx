import { useId } from 'preact/hooks';
import type { Ledger } from '@/lib/model/ledger';
import { summaryOf } from '../summary';
import { drawn, type Frame, linePath, nameOf, type Scale, SERIES, scaleOf, stepPath } from './geometry';
import { Axes, Gaps, Ground, LineLabels } from './marks';
import './plot.css';

const HEIGHT = 264;
const MARGINS = { top: 40, bottom: 38 };
/** Below it names of lines would take the lines' room: they stand in the key alone. */
const NARROW = 520;

export function plotScale({ months }: Ledger, width: number): Scale {
  const frame: Frame = {
    ...{ width, height: HEIGHT, ...MARGINS },
    left: leftOf(months),
    right: width < NARROW ? 8 : rightOf(months),
  };
  return scaleOf(months, frame);
}

/** The picture alone. `picked`: the month that is pointed at. */
export function PlotPicture({
  ledger,
  scale,
  picked,
}: {
  ledger: Ledger;
  scale: Scale;
  picked: number | null;
}) {
  const hatch = `${useId().replace(/\W/g, '')}-hatch`;
  const { months, unit } = ledger;
  const { width, height, top, bottom } = scale.frame;
  const used = months.map((month) => drawn(month.used));
  const provisioned = months.map((month) => drawn(month.provisioned));
  const billed = months.map((month) => drawn(month.billed));
  return (
    <svg
      class="ledger-plot-picture"
      role="img"
      aria-label={summaryOf(ledger)}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
          <path class="ledger-plot-hatch" d="M-1 7 7 -1M-1 1 1 -1M5 7 7 5" />
        </pattern>
      </defs>
      <Ground months={months} scale={scale} hatch={hatch} />
      <Axes months={months} scale={scale} unit={unit} />
      <Gaps months={months} scale={scale} />
      <path class="ledger-plot-line" data-series="provisioned" d={linePath(scale, provisioned)} />
      <path class="ledger-plot-line" data-series="billed" d={stepPath(scale, billed)} />
      <path class="ledger-plot-line" data-series="used" d={linePath(scale, used)} />
      {used.map(
        (value, at) =>
          value !== null && (
            <circle
              key={months[at]?.month}
              class="ledger-plot-point"
              cx={scale.middle(at)}
              cy={scale.y(value)}
              r={at === picked ? 4 : 2.5}
            />
          ),
      )}
      {picked !== null && (
        <rect
          class="ledger-plot-picked"
          x={scale.start(picked)}
          y={top}
          width={scale.band}
          height={height - top - bottom}
        />
      )}
      {width >= NARROW && <LineLabels months={months} scale={scale} />}
    </svg>
  );
}

/** Room for the widest number beside the picture. */
function leftOf(months: Ledger['months']): number {
  const values = months.flatMap(({ used, provisioned, billed }) => [used, provisioned, billed]);
  const highest = Math.max(0, ...values.map((value) => drawn(value) ?? 0));
  return 18 + Math.ceil(highest).toLocaleString('en').length * 7;
}

/** Room for the names of the lines where they end. */
const rightOf = (months: Ledger['months']): number =>
  16 + 7 * Math.max(0, ...SERIES.map((series) => nameOf(months, series)?.text.length ?? 0));
