import type { Page, Worker } from 'playwright-core';

/** What is seen of a page from before it loads. */
type Watched = typeof globalThis & {
  /** When the first row stood there and was painted; null: not yet. */
  __firstRow: number | null;
  __longTasks: number[];
  /** ms from an event to the last drawing that followed it, laid out. */
  __drawn(root: Element, act: () => void, patience: number): Promise<number | null>;
};

/** Installed before a page loads. */
export function watchReview(): void {
  const world = globalThis as Watched;
  world.__firstRow = null;
  world.__longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) world.__longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const rows = new MutationObserver(() => {
    if (!document.querySelector('tr.finding-line')) return;
    rows.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        world.__firstRow = performance.now();
      };
      port2.postMessage(null);
    });
  });
  rows.observe(document, { childList: true, subtree: true });
  world.__drawn = async (root, act, patience) => {
    const seen = { at: 0 };
    const observer = new MutationObserver(() => {
      root.getBoundingClientRect();
      seen.at = performance.now();
    });
    observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
    const started = performance.now();
    act();
    await new Promise((resolve) => setTimeout(resolve, patience));
    observer.disconnect();
    return seen.at > 0 ? seen.at - started : null;
  };
}

export type Act =
  | { kind: 'type'; label: string; text: string }
  | { kind: 'choose'; label: string; value: string }
  | { kind: 'press'; selector: string }
  /** On the row that has the focus. */
  | { kind: 'key'; key: string; ctrl?: boolean };

/** ms from what a hand does to the list drawn and laid out; null: nothing was drawn. */
export const drawn = (page: Page, act: Act, patience = 250): Promise<number | null> =>
  page.evaluate(
    ([what, ms]) => {
      const root = document.querySelector('main');
      if (!root) throw new Error('No review');
      const field = (label: string): HTMLInputElement | HTMLSelectElement => {
        const found = root.querySelector<HTMLInputElement | HTMLSelectElement>(
          `input[aria-label="${label}"], .finding-orders select[aria-label="${label}"]`,
        );
        if (!found) throw new Error(`No ${label}`);
        return found;
      };
      const setter = (of: HTMLElement) =>
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(of), 'value')?.set;
      return (globalThis as Watched).__drawn(
        root,
        () => {
          if (what.kind === 'type' || what.kind === 'choose') {
            const one = field(what.label);
            setter(one)?.call(one, what.kind === 'type' ? what.text : what.value);
            one.dispatchEvent(new Event(what.kind === 'type' ? 'input' : 'change', { bubbles: true }));
          } else if (what.kind === 'press') {
            root.querySelector<HTMLElement>(what.selector)?.click();
          } else {
            const row = root.querySelector<HTMLElement>('tr[data-active]');
            row?.dispatchEvent(
              new KeyboardEvent('keydown', {
                key: what.key,
                ctrlKey: what.ctrl ?? false,
                bubbles: true,
                cancelable: true,
              }),
            );
          }
        },
        ms,
      );
    },
    [act, patience] as const,
  );

/** Until the first row is painted, ms since the navigation began. Throws after a minute. */
export async function firstRow(page: Page): Promise<number> {
  const found = await page.waitForFunction(() => (globalThis as Watched).__firstRow, null, {
    timeout: 60_000,
    polling: 20,
  });
  return Number(await found.jsonValue());
}

/** Tasks over 50 ms since the last time. */
export const longTasks = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as Watched).__longTasks.splice(0));

/** How long the worker did not come to a timer of 2 ms, the longest first, while `work` ran. */
export async function blocksOf(worker: Worker, work: () => Promise<unknown>): Promise<number[]> {
  await worker.evaluate(() => {
    const world = globalThis as typeof globalThis & { __blocks: number[]; __ends: () => void };
    world.__blocks = [];
    let before = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      if (now - before > 10) world.__blocks.push(now - before - 2);
      before = now;
    }, 2);
    world.__ends = () => clearInterval(timer);
  });
  await work();
  return worker.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const world = globalThis as typeof globalThis & { __blocks: number[]; __ends: () => void };
    world.__ends();
    return world.__blocks.sort((a, b) => b - a);
  });
}
