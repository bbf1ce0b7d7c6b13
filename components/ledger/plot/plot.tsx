import { useRef, useState } from 'preact/hooks';
import type { Ledger } from '@/lib/model/ledger';
import { summaryOf } from '../summary';
import { useWidth } from '../use-width';
import { monthSentence } from '../words';
import { PlotKey } from './key';
import { PlotPicture, plotScale } from './plot-picture';

/**
 * Used, provisioned and billed over the months. Reads as one picture with its sentence. Over it lies a slider that
 * nobody sees: arrow keys, Home and End walk the months, and the sentence of each is said and stands below. The same
 * numbers stand in the table.
 */
export function Plot({ ledger }: { ledger: Ledger }) {
  const box = useRef<HTMLDivElement>(null);
  const scale = plotScale(ledger, useWidth(box));
  const [at, setAt] = useState<number | null>(null);
  const newest = ledger.months.length - 1;
  const onPointer = (event: PointerEvent): void => {
    const left = box.current?.getBoundingClientRect().left ?? 0;
    const to = Math.floor((event.clientX - left - scale.frame.left) / scale.band);
    setAt(Math.min(newest, Math.max(0, to)));
  };
  return (
    <figure class="ledger-plot">
      <div class="ledger-plot-box" ref={box}>
        <PlotPicture ledger={ledger} scale={scale} picked={at} />
        <input
          class="ledger-plot-walk"
          type="range"
          aria-label="Month"
          min={0}
          max={newest}
          value={at ?? newest}
          aria-valuetext={sentenceAt(ledger, at ?? newest)}
          onInput={(event) => setAt(event.currentTarget.valueAsNumber)}
          onFocus={() => setAt((now) => now ?? newest)}
          onBlur={() => setAt(null)}
          onPointerMove={onPointer}
          onPointerLeave={() => setAt(null)}
        />
      </div>
      <figcaption class="ledger-plot-caption">
        <PlotKey months={ledger.months} />
        <p class="ledger-plot-said">{at === null ? summaryOf(ledger) : sentenceAt(ledger, at)}</p>
      </figcaption>
    </figure>
  );
}

function sentenceAt({ months }: Ledger, at: number): string {
  const month = months[at];
  return month ? monthSentence(month) : '';
}
