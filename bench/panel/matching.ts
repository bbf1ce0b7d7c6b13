import { fromReadings, type Result, short } from '../result';
import { inListedWorld, openPanelTab, suggested } from './worlds';

const COUNT = 2000;
const TIMES = 3;
const BLOCK = 50;

interface Seen {
  /** When the book was sent to the worker, and when the decisions came back; ms. */
  asked: number;
  decided: number;
  /** Ends and lengths of the times in which the panel's thread did not come to a timer of 4 ms. */
  blocks: [end: number, ms: number][];
}
type Watched = typeof globalThis & { __seen: Seen };

/** Every account of 2,000 is left to the matcher, among 2,000 companies. */
export const measureMatching = (): Promise<Result[]> =>
  inListedWorld(COUNT, false, async (world) => {
    const blocks: number[] = [];
    const matched: number[] = [];
    const shown: number[] = [];
    const whole: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const page = await openPanelTab(world, watchThread);
      await suggested(page);
      const at = await page.evaluate(() => performance.now());
      await page.waitForTimeout(600);
      const { asked, decided, blocks: all } = await page.evaluate(() => (globalThis as Watched).__seen);
      const during = all.filter(([end, ms]) => end > asked - BLOCK && end - ms < decided + 500);
      blocks.push(Math.max(0, ...during.map(([, ms]) => ms)));
      whole.push(Math.max(0, ...all.map(([, ms]) => ms)));
      matched.push(decided - asked);
      shown.push(at);
      await page.close();
    }
    const of = `${COUNT.toLocaleString('en')} x ${COUNT.toLocaleString('en')}`;
    return [
      fromReadings(
        { name: `Matching ${of} in the worker`, unit: 'ms', budget: 1000 },
        matched,
        'goal 200 ms',
      ),
      fromReadings(
        { name: `Panel's thread while ${of} are matched, longest block`, unit: 'ms', budget: BLOCK },
        blocks,
        `sending the book and drawing included; ${short(Math.max(...whole))} at most with loading`,
      ),
      fromReadings(
        { name: `Panel opened to suggestions, ${of}`, unit: 'ms', budget: null },
        shown,
        'all of it, as a person waits',
      ),
    ];
  });

/** Installed before the panel loads. */
function watchThread(): void {
  const world = globalThis as Watched;
  world.__seen = { asked: 0, decided: 0, blocks: [] };
  let before = performance.now();
  setInterval(() => {
    const now = performance.now();
    if (now - before > 20) world.__seen.blocks.push([now, now - before - 4]);
    before = now;
  }, 4);
  world.Worker = new Proxy(Worker, {
    construct: (target, args: ConstructorParameters<typeof Worker>) => {
      const worker = new target(...args);
      const post = worker.postMessage.bind(worker);
      worker.postMessage = (message: unknown) => {
        world.__seen.asked = performance.now();
        post(message);
      };
      worker.addEventListener('message', ({ data }) => {
        if (data.kind === 'decided') world.__seen.decided = performance.now();
      });
      return worker;
    },
  });
}
