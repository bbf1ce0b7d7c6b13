import type { Page } from 'playwright-core';
import type { Result } from '../result';

const LISTS = ['Companies', 'Vendor accounts'];
const TURNS = 150;

interface Frames {
  frames: number;
  blank: number;
  /** px of the largest gap that was seen. */
  gap: number;
  slowest: number;
}
type Watching = typeof globalThis & {
  __frames: Frames & {
    stop: boolean;
    /** Called when a frame has been looked at. */
    looked: (() => void) | null;
  };
};

/** Frames in which a part of the list had no row, by wheel and by dragging the scroll bar through the whole list. */
export async function measureScrolling(page: Page): Promise<Result[]> {
  const results: Result[] = [];
  for (const label of LISTS) {
    const list = page.getByRole('list', { name: label });
    const box = await list.locator('xpath=..').boundingBox();
    if (!box) throw new Error(`${label} cannot be seen.`);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await watch(page, label);
    for (let turn = 0; turn < TURNS; turn += 1) await page.mouse.wheel(0, turn % 3 === 0 ? 900 : 300);
    results.push(told(`Scrolling ${label} by wheel, blank frames`, await stop(page)));
    await watch(page, label);
    await drag(page, label);
    results.push(told(`Dragging ${label} to the end, blank frames`, await stop(page)));
  }
  return results;
}

const told = (name: string, { frames, blank, gap, slowest }: Frames): Result => ({
  name,
  value: blank,
  unit: 'count',
  budget: 0,
  readings: frames,
  failed: 0,
  note: `${frames} frames, the longest ${Math.round(slowest)} ms${blank > 0 ? `, up to ${Math.round(gap)} px blank` : ''}`,
});

/** Looks after each painted frame whether rows cover what is in view of the list. */
function watch(page: Page, label: string): Promise<void> {
  return page.evaluate((name) => {
    const world = globalThis as Watching;
    const list = document.querySelector<HTMLElement>(`ul[aria-label="${name}"]`);
    const scroller = list?.parentElement;
    if (!list || !scroller) throw new Error(`No ${name}`);
    const counts: Watching['__frames'] = {
      frames: 0,
      blank: 0,
      gap: 0,
      slowest: 0,
      stop: false,
      looked: null,
    };
    world.__frames = counts;
    const channel = new MessageChannel();
    let before = performance.now();
    channel.port1.onmessage = () => {
      const view = scroller.getBoundingClientRect();
      const end = Math.min(view.bottom, list.getBoundingClientRect().bottom);
      const rows = [...list.children].map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
      let covered = view.top;
      let gap = 0;
      for (const { top, bottom } of rows) {
        if (bottom <= view.top || top >= end) continue;
        gap = Math.max(gap, top - covered);
        covered = Math.max(covered, bottom);
      }
      gap = Math.max(gap, end - covered);
      counts.frames += 1;
      if (gap > 1) counts.blank += 1;
      counts.gap = Math.max(counts.gap, gap);
      counts.looked?.();
    };
    // No named function inside: the compiler marks those with a helper that the page does not have.
    requestAnimationFrame(async (first) => {
      before = first;
      while (!counts.stop) {
        const now = await new Promise<number>(requestAnimationFrame);
        counts.slowest = Math.max(counts.slowest, now - before);
        before = now;
        channel.port2.postMessage(null);
      }
    });
  }, label);
}

const stop = (page: Page): Promise<Frames> =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { __frames } = globalThis as Watching;
    __frames.stop = true;
    return __frames;
  });

/** From the top to the end in two hundred steps, one a frame, as a hand on the scroll bar; then back at once. */
const drag = (page: Page, label: string): Promise<void> =>
  page.evaluate(async (name) => {
    const { __frames } = globalThis as Watching;
    const scroller = document.querySelector(`ul[aria-label="${name}"]`)?.parentElement;
    if (!scroller) return;
    const most = scroller.scrollHeight - scroller.clientHeight;
    for (let step = 0; step <= 201; step += 1) {
      // After a frame was looked at: what is moved after that belongs to the next one.
      await new Promise<void>((resolve) => {
        __frames.looked = resolve;
      });
      scroller.scrollTop = step > 200 ? 0 : (most * step) / 200;
    }
  }, label);
