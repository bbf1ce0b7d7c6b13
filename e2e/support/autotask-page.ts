import type { Frame, JSHandle, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { World } from './world';

/** What each document of the simulated Autotask gives tests (simulators/autotask/ui/client/sim.js). */
export interface AutotaskSim {
  readonly rowClicks: number;
  readonly rowEvents: Record<string, number>;
  readonly opened: string[];
  readonly draws: number;
  shown(): {
    row: HTMLElement;
    role?: 'record' | 'section' | 'member' | 'total';
    kind?: 'service' | 'bundle' | 'contract' | 'other';
    recordId: number | null;
    values: Record<string, unknown> | null;
  }[];
  settled(): Promise<void>;
  reload(): Promise<void>;
  page(number: number): Promise<void>;
  sort(label: string, descending?: boolean): Promise<void>;
  setColumns(columns: string[]): Promise<void>;
  showDataFor(day: string): Promise<void>;
  emptyRows(): void;
  rerender(options: { times: number; every: number; rebuild?: boolean }): Promise<void>;
  swap(delay?: number): Promise<void>;
  tab(name: string): void;
  openDialog(): Promise<void>;
  closeDialog(): void;
  navigate(view: string, data: object): Promise<void>;
  menu(name: string): void;
}

/** A row of a list with what Seatcheck has drawn into it. */
export interface AutotaskRow {
  role: string | null;
  /** "service:12", "bundle:12" or "contract:12"; null where the row shows no record. */
  record: string | null;
  name: string;
  units: number | null;
  /** What screen readers are told by each badge in the row. */
  sentences: string[];
}

const handleOf = (frame: Frame): Promise<JSHandle<AutotaskSim>> =>
  frame.evaluateHandle('window.__sim') as Promise<JSHandle<AutotaskSim>>;

/** Runs something on the simulator's hooks of one frame. */
export async function sim<T, Arg = undefined>(
  on: Page | Frame,
  use: (sim: AutotaskSim, arg: Arg) => T | Promise<T>,
  arg?: Arg,
): Promise<T> {
  const frame = 'mainFrame' in on ? on.mainFrame() : on;
  const handle = await handleOf(frame);
  return handle.evaluate(use as never, arg as never) as Promise<T>;
}

/** Opens an address. The frames inside it may not be there yet. */
export async function openAt({ browser }: Pick<World, 'browser'>, url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  return page;
}

/** Every frame but the shell's overlay and our own. */
export const framesOf = (page: Page): Frame[] =>
  page.frames().filter((frame) => frame.url().startsWith('https:') && !isOverlay(frame));
export const isOverlay = (frame: Frame): boolean => frame.url().includes('DialogIFrameOverlay');

const rowsIn = (frame: Frame): Promise<number> =>
  frame
    .evaluate(() => (window as Partial<Window>).__sim?.shown().length ?? 0)
    .then(Number)
    .catch(() => 0);

/** The frame with a filled list, however deep it stands. */
export async function listFrame(page: Page, path = /./): Promise<Frame> {
  let found: Frame | undefined;
  await expect
    .poll(
      async () => {
        found = undefined;
        for (const frame of framesOf(page))
          if (path.test(frame.url()) && (await rowsIn(frame)) > 0) found = frame;
        return found !== undefined;
      },
      { interval: 30 },
    )
    .toBe(true);
  return found as unknown as Frame;
}

/** The frame with that path, once its document is there. */
export async function frameAt(page: Page, path: RegExp): Promise<Frame> {
  await expect
    .poll(() => framesOf(page).some((frame) => path.test(frame.url())), { interval: 30 })
    .toBe(true);
  const frame = framesOf(page).find((one) => path.test(one.url()));
  if (!frame) throw new Error(`No frame at ${path}`);
  await frame.waitForFunction(() => (window as Partial<Window>).__sim !== undefined);
  return frame;
}

/** Every row of a frame's list at this moment. */
export const shownRows = (on: Page | Frame): Promise<AutotaskRow[]> =>
  sim(on, (hooks) =>
    hooks.shown().map(({ row, role, kind, recordId, values }) => ({
      role: role ?? null,
      record: recordId === null || !kind ? null : `${kind}:${recordId}`,
      name: String(values?.Name ?? values?.['Contract Name'] ?? ''),
      units: typeof values?.Units === 'number' ? values.Units : null,
      sentences: [...row.querySelectorAll('[data-seatcheck]')].flatMap(
        (host) => host.shadowRoot?.querySelector('[role=button]')?.getAttribute('aria-label') ?? [],
      ),
    })),
  );

/** What the badges in headers say. */
export const totalsIn = (on: Page | Frame): Promise<string[]> =>
  on.evaluate(() =>
    [...document.querySelectorAll('[data-seatcheck=total]')].flatMap(
      (host) => host.shadowRoot?.querySelector('[role=button]')?.getAttribute('aria-label') ?? [],
    ),
  );

/** Everything of ours in a page, overlay frames included: "badge", "note", ... */
export const allOfOurs = async (page: Page): Promise<string[]> => {
  const found = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame
          .evaluate(() =>
            [...document.querySelectorAll('[data-seatcheck]')].map(
              (host) => host.getAttribute('data-seatcheck') ?? '',
            ),
          )
          .catch((): string[] => []),
      ),
  );
  return found.flat();
};
