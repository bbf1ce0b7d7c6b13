import type { Page } from 'playwright-core';
import type { TruthRow } from '@/simulators/msp/types';
import { trueTotal } from './totals';
import type { ShownRow } from './truth';
import { mistakesIn, readSentence } from './truth';

interface Samples {
  frames: number;
  /** Record and sentence of each badge that ever stood in a row of the list. */
  badges: [number | null, string][];
  /** Sentences of badges that ever stood in something other than a row of the list. */
  strays: string[];
  /** Banner and sentence of each total that ever stood in the header. */
  totals: [string, string][];
}

declare global {
  interface Window {
    seatcheckSamples?: () => Samples;
  }
}

/**
 * Looks at the page in every frame, after all scripts of the frame and before it is painted: what is seen is what a
 * person could have seen. Returns the function that ends it.
 */
export async function sampleFrames(page: Page): Promise<() => Promise<Samples>> {
  await page.evaluate(() => {
    const badges = new Map<string, [number | null, string]>();
    const totals = new Map<string, [string, string]>();
    const strays = new Set<string>();
    let frames = 0;
    let running = true;
    const faceOf = (host: Element) =>
      host.shadowRoot?.querySelector('[role=button]')?.getAttribute('aria-label') ?? '';
    const sample = (): void => {
      frames += 1;
      const inRows = new Set<Element>();
      for (const { row, recordId } of window.__sim.shown())
        for (const host of row.querySelectorAll('[data-seatcheck]')) {
          inRows.add(host);
          // Emptied while it is being recycled: a badge that goes with the next frame says nothing wrong there.
          if (row.textContent === '') continue;
          // Taken back until its row is read again: nobody sees it.
          if (!host.shadowRoot?.querySelector('[data-form]')) continue;
          badges.set(`${recordId} ${faceOf(host)}`, [recordId, faceOf(host)]);
        }
      for (const host of document.querySelectorAll('[data-seatcheck=badge]'))
        if (!inRows.has(host)) strays.add(faceOf(host));
      const banner = document.querySelector('.detailLabel')?.textContent ?? '';
      for (const host of document.querySelectorAll('[data-seatcheck=total]'))
        totals.set(`${banner} ${faceOf(host)}`, [banner, faceOf(host)]);
    };
    // A size that changes in each frame is told after the frame's own callbacks and layout, before it is painted.
    const sentinel = document.createElement('div');
    sentinel.style.cssText = 'position:fixed;left:-99px;top:0;height:1px;width:1px';
    document.documentElement.append(sentinel);
    new ResizeObserver(() => sample()).observe(sentinel);
    const tick = (): void => {
      if (!running) return;
      sentinel.style.width = sentinel.style.width === '1px' ? '2px' : '1px';
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    window.seatcheckSamples = () => {
      running = false;
      sentinel.remove();
      return { frames, badges: [...badges.values()], strays: [...strays], totals: [...totals.values()] };
    };
  });
  return () =>
    page.evaluate(() => window.seatcheckSamples?.() ?? { frames: 0, badges: [], strays: [], totals: [] });
}

/** Everything that a badge or a total ever said where it was not true. */
export function mistakesOf({ badges, strays, totals }: Samples, truth: readonly TruthRow[]): string[] {
  const rows = badges.map(
    ([recordId, sentence]): ShownRow => ({
      recordId,
      productId: null,
      quantity: null,
      sentences: [sentence],
      texts: [],
    }),
  );
  const byName = Map.groupBy(
    [...Map.groupBy(truth, (row) => row.agreementId).values()],
    (lines) => `Agreement - ${lines[0]?.agreementName}`,
  );
  return [
    ...mistakesIn(rows, truth),
    ...strays.map((sentence) => `outside of the list stands: ${sentence}`),
    ...totals
      .filter(([banner, sentence]) => !(byName.get(banner) ?? []).some((lines) => isTotal(sentence, lines)))
      .map(([banner, sentence]) => `the header of "${banner}" says: ${sentence}`),
  ];
}

function isTotal(sentence: string, lines: readonly TruthRow[]): boolean {
  const said = readSentence(sentence);
  const wanted = trueTotal(lines);
  return said.used === (wanted?.used ?? null) && said.billed === (wanted?.billed ?? null);
}
