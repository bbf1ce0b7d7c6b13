import type { Page } from 'playwright-core';
import type { Result } from '../result';

const TURNS = 150;

interface Frames {
  frames: number;
  dropped: number;
  blank: number;
  gap: number;
  longest: number;
}
type Watching = typeof globalThis & { __frames: Frames & { stop: boolean } };

/** Frames in which a part of the list had no row: by wheel, by keys, and by dragging the scroll bar. */
export async function measureScrolling(page: Page): Promise<Result[]> {
  const box = await page.locator('.findings-list').boundingBox();
  if (!box) throw new Error('The list cannot be seen.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const ways: [string, () => Promise<void>][] = [
    [
      'by wheel',
      async () => {
        for (let turn = 0; turn < TURNS; turn += 1) await page.mouse.wheel(0, turn % 3 === 0 ? 900 : 300);
      },
    ],
    [
      'by keys',
      async () => {
        await page.locator('tr[data-active]').focus();
        for (let turn = 0; turn < TURNS; turn += 1)
          await page.keyboard.press(turn % 10 === 0 ? 'PageDown' : 'ArrowDown');
        await page.keyboard.press('End');
        await page.keyboard.press('Home');
      },
    ],
    ['by the scroll bar to the end', () => drag(page)],
  ];
  const results: Result[] = [];
  for (const [name, way] of ways) {
    await watch(page);
    await way();
    const { frames, dropped, blank, gap, longest } = await stop(page);
    results.push({
      name: `Scrolling 20,000 findings ${name}, blank frames`,
      value: blank,
      unit: 'count',
      budget: 0,
      readings: frames,
      failed: 0,
      note: `${frames} frames, ${dropped} dropped, the longest ${Math.round(longest)} ms${blank > 0 ? `, up to ${Math.round(gap)} px blank` : ''}`,
    });
  }
  return results;
}

/** Looks after each painted frame whether rows cover what is in view of the list. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const world = globalThis as Watching;
    const scroller = document.querySelector<HTMLElement>('.findings-list');
    const body = scroller?.querySelector('tbody');
    const head = scroller?.querySelector('thead');
    if (!scroller || !body) throw new Error('No list');
    const counts = { frames: 0, dropped: 0, blank: 0, gap: 0, longest: 0, stop: false };
    world.__frames = counts;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const view = scroller.getBoundingClientRect();
      const top = Math.max(view.top, head?.getBoundingClientRect().bottom ?? view.top);
      const end = Math.min(view.bottom, body.getBoundingClientRect().bottom);
      const rows = [...body.children].map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
      let covered = top;
      let gap = 0;
      for (const row of rows) {
        if (row.bottom <= top || row.top >= end) continue;
        gap = Math.max(gap, row.top - covered);
        covered = Math.max(covered, row.bottom);
      }
      gap = Math.max(gap, end - covered);
      counts.frames += 1;
      if (gap > 1) counts.blank += 1;
      counts.gap = Math.max(counts.gap, gap);
    };
    requestAnimationFrame(async (first) => {
      let before = first;
      while (!counts.stop) {
        const now = await new Promise<number>(requestAnimationFrame);
        counts.longest = Math.max(counts.longest, now - before);
        counts.dropped += Math.max(0, Math.round((now - before) / (1000 / 60)) - 1);
        before = now;
        channel.port2.postMessage(null);
      }
    });
  });

const stop = (page: Page): Promise<Frames> =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { __frames } = globalThis as Watching;
    __frames.stop = true;
    return __frames;
  });

/** From the top to the end in two hundred steps, one a frame; then back at once. */
const drag = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const scroller = document.querySelector('.findings-list');
    if (!scroller) return;
    const most = scroller.scrollHeight - scroller.clientHeight;
    for (let step = 0; step <= 201; step += 1) {
      await new Promise(requestAnimationFrame);
      // After the frame was looked at: what is moved after that belongs to the next one.
      await new Promise<void>((resolve) => setTimeout(resolve));
      scroller.scrollTop = step > 200 ? 0 : (most * step) / 200;
    }
  });
