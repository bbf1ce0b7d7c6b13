import type { Page } from 'playwright-core';
import type { AutotaskSim } from './autotask-page';
import { type AutotaskTruth, mistakesIn, saysTotal } from './autotask-truth';

/** Something of ours that stood in a painted frame of some document. */
interface Seen {
  what: 'row' | 'stray' | 'total';
  /** Of a row: the record it showed. */
  record: string | null;
  name: string;
  units: number | null;
  role: string | null;
  /** Of a total: the heading it stood in. */
  heading: string;
  said: string;
  /** Addresses of the document and of the frames around it. */
  at: string;
}

export interface Samples {
  /** Frames of all documents that were looked at. */
  frames: number;
  seen: Seen[];
}

declare global {
  interface Window {
    seatcheckTell?: (text: string) => Promise<void>;
    seatcheckSampling?: boolean;
  }
}

/**
 * Looks at every document of a page, those that come later too, in every frame after all scripts and before it is
 * painted: what is seen is what a person could have seen. Returns the function that ends it.
 */
export async function sampleFrames(page: Page): Promise<() => Promise<Samples>> {
  const seen = new Map<string, Seen>();
  let frames = 0;
  let running = true;
  await page.exposeFunction('seatcheckTell', (text: string) => {
    if (!running) return;
    if (text === '') frames += 5;
    else seen.set(text, JSON.parse(text) as Seen);
  });
  await page.addInitScript(sampleHere);
  await Promise.all(page.frames().map((frame) => frame.evaluate(sampleHere).catch(() => {})));
  return async () => {
    // What was told last has arrived when an answer to something asked later has.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))));
    running = false;
    return { frames, seen: [...seen.values()] };
  };
}

function sampleHere(): void {
  if (window.seatcheckSampling) return;
  window.seatcheckSampling = true;
  const told = new Set<string>();
  const tell = (one: object): void => {
    const around = [location.href];
    for (let at: Window = window; at !== at.parent; at = at.parent) around.push(at.parent.location.href);
    const text = JSON.stringify({ ...one, at: around.join(' ') });
    if (told.has(text)) return;
    told.add(text);
    void window.seatcheckTell?.(text);
  };
  const faceOf = (host: Element) =>
    host.shadowRoot?.querySelector('[role=button]')?.getAttribute('aria-label') ?? '';
  // Taken back until its row is read again: nobody sees it.
  const isSeen = (host: Element) => host.shadowRoot?.querySelector('[data-form]') !== null;
  const sample = (): void => {
    const { __sim: sim } = window as unknown as { __sim?: AutotaskSim };
    const inRows = new Set<Element>();
    for (const { row, role, kind, recordId, values } of sim?.shown() ?? [])
      for (const host of row.querySelectorAll('[data-seatcheck]')) {
        inRows.add(host);
        // Emptied while it is being filled anew: a badge that goes with the next frame says nothing wrong there.
        if (row.textContent === '' || !isSeen(host)) continue;
        const record = recordId === null ? null : `${kind}:${recordId}`;
        const name = String(values?.Name ?? '');
        tell({ what: 'row', record, name, units: values?.Units, role, heading: '', said: faceOf(host) });
      }
    for (const host of document.querySelectorAll('[data-seatcheck=badge]'))
      if (!inRows.has(host) && isSeen(host)) tell({ what: 'stray', said: faceOf(host) });
    for (const host of document.querySelectorAll('[data-seatcheck=total]'))
      tell({ what: 'total', heading: host.parentElement?.textContent ?? '', said: faceOf(host) });
  };
  let ticks = 0;
  // A size that changes in each frame is told after the frame's own callbacks and layout, before it is painted.
  const begin = (): void => {
    const sentinel = document.createElement('div');
    sentinel.style.cssText = 'position:fixed;left:-99px;top:0;height:1px;width:1px';
    document.documentElement.append(sentinel);
    new ResizeObserver(sample).observe(sentinel);
    const tick = (): void => {
      ticks += 1;
      if (ticks % 5 === 0) void window.seatcheckTell?.('');
      sentinel.style.width = sentinel.style.width === '1px' ? '2px' : '1px';
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
  else begin();
}

/** Everything that a badge or a total ever said where it was not true, in any document. */
export function mistakesOf({ seen }: Samples, truth: AutotaskTruth): string[] {
  return seen.flatMap((one): string[] => {
    const { what, said, heading, at } = one;
    if (what === 'stray') return [`outside of the list of ${at} stands: ${said}`];
    if (what === 'row')
      return mistakesIn([{ ...one, sentences: [said] }], truth, { members: true, alone: true });
    const shown = contractsNamed(heading, at, truth);
    const isTrue = shown.some((id) => saysTotal(said, truth.contracts.get(id) ?? []));
    return isTrue ? [] : [`the header "${heading}" of ${at} says: ${said}`];
  });
}

/** The contracts that a heading names, by its id or else by name; else the one that the address names. */
function contractsNamed(heading: string, at: string, { contracts }: AutotaskTruth): number[] {
  const [, id] = /\(ID: (\d+)\)/.exec(heading) ?? [];
  if (id) return [Number(id)];
  const named = [...contracts].filter(([, [row]]) => row && heading.includes(row.contractName));
  if (named.length > 0) return named.map(([contractId]) => contractId);
  return [Number(/contractid=(\d+)/i.exec(at)?.[1] ?? 0)];
}
