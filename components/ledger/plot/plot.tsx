import { useId, useRef, useState } from 'preact/hooks';
import type { Ledger } from '@/lib/model/ledger';
import { summaryOf } from '../summary';
import { monthSentence } from '../words';
import { drawn, type Frame, linePath, scaleOf, stepPath } from './geometry';
import { PlotKey } from './key';
import { Axes, Gaps, Ground, LineLabels } from './marks';
import { useWidth } from './use-width';
import './plot.css';

const HEIGHT = 264;
const MARGINS = { top: 40, bottom: 38 };
/** Below it names of lines would take the lines' room: they stand in the key alone. */
const NARROW = 520;

/**
 * Used, provisioned and billed over the months. Reads as one picture with its sentence. Over it lies a slider that
 * nobody sees: arrow keys, Home and End walk the months, and the sentence of each is said and stands below. The same
 * numbers stand in the table.
 */
export function Plot({ ledger }: { ledger: Ledger }) {
  const id = useId().replace(/\W/g, '');
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [at, setAt] = useState<number | null>(null);
  const { months, unit } = ledger;
  const frame: Frame = {
    ...{ width, height: HEIGHT, ...MARGINS },
    left: leftOf(ledger),
    right: width < NARROW ? 8 : 112,
  };
  const scale = scaleOf(months, frame);
  const used = months.map((month) => drawn(month.used));
  const newest = months.length - 1;
  const onPointer = (event: PointerEvent): void => {
    const left = box.current?.getBoundingClientRect().left ?? 0;
    const to = Math.floor((event.clientX - left - frame.left) / scale.band);
    setAt(Math.min(newest, Math.max(0, to)));
  };
  return (
    <figure class="ledger-plot">
      <div class="ledger-plot-box" ref={box}>
        <svg
          class="ledger-plot-picture"
          role="img"
          aria-label={summaryOf(ledger)}
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
        >
          <defs>
            <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse">
              <path class="ledger-plot-hatch" d="M-1 7 7 -1M-1 1 1 -1M5 7 7 5" />
            </pattern>
          </defs>
          <Ground months={months} scale={scale} hatch={`${id}-hatch`} />
          <Axes months={months} scale={scale} unit={unit} />
          <Gaps months={months} scale={scale} />
          <path
            class="ledger-plot-line"
            data-series="provisioned"
            d={linePath(
              scale,
              months.map((month) => drawn(month.provisioned)),
            )}
          />
          <path
            class="ledger-plot-line"
            data-series="billed"
            d={stepPath(
              scale,
              months.map((month) => drawn(month.billed)),
            )}
          />
          <path class="ledger-plot-line" data-series="used" d={linePath(scale, used)} />
          {used.map(
            (value, of) =>
              value !== null && (
                <circle
                  key={months[of]?.month}
                  class="ledger-plot-point"
                  data-picked={of === at || undefined}
                  cx={scale.middle(of)}
                  cy={scale.y(value)}
                  r={of === at ? 4 : 2.5}
                />
              ),
          )}
          {at !== null && (
            <rect
              class="ledger-plot-picked"
              data-only-here
              x={scale.start(at)}
              y={frame.top}
              width={scale.band}
              height={HEIGHT - frame.top - frame.bottom}
            />
          )}
          {width >= NARROW && <LineLabels months={months} scale={scale} />}
        </svg>
        <input
          class="ledger-plot-walk"
          type="range"
          aria-label="Month"
          min={0}
          max={newest}
          value={at ?? newest}
          aria-valuetext={monthSentenceAt(ledger, at ?? newest)}
          onInput={(event) => setAt(event.currentTarget.valueAsNumber)}
          onFocus={() => setAt((now) => now ?? newest)}
          onBlur={() => setAt(null)}
          onPointerMove={onPointer}
          onPointerLeave={() => setAt(null)}
        />
      </div>
      <figcaption class="ledger-plot-caption">
        <PlotKey months={months} />
        <p class="ledger-plot-said">{at === null ? summaryOf(ledger) : monthSentenceAt(ledger, at)}</p>
      </figcaption>
    </figure>
  );
}

function monthSentenceAt({ months }: Ledger, at: number): string {
  const month = months[at];
  return month ? monthSentence(month) : '';
}

/** Room for the widest number beside the picture. */
function leftOf({ months }: Ledger): number {
  const widest = Math.max(
    ...months
      .flatMap(({ used, provisioned, billed }) => [used, provisioned, billed])
      .map((value) => drawn(value) ?? 0),
  );
  return 18 + Math.ceil(widest).toLocaleString('en').length * 7;
}
