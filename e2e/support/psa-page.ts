import type { Page } from 'playwright-core';
import type { ScreenName, SimSettings } from '@/simulators/connectwise/ui';
import { agreementUrl, screenUrl } from '@/simulators/connectwise/ui/urls';
import { CONNECTWISE_HOST } from '@/simulators/world';
import type { ShownRow } from './truth';
import type { World } from './world';

/** What the simulated ConnectWise gives tests to make it behave (simulators/connectwise/ui/client/sim.js). */
interface SimPage {
  readonly rowClicks: number;
  readonly rowEvents: Record<string, number>;
  readonly draws: number;
  shown(): { row: HTMLElement; recordId: number | null; values: Record<string, unknown> | null }[];
  settled(): Promise<void>;
  navigate(screen: ScreenName, id: number): Promise<void>;
  reload(): Promise<void>;
  page(number: number): Promise<void>;
  setPageSize(size: number): Promise<void>;
  rerender(options: { times: number; every: number; rebuild?: boolean }): Promise<void>;
  setColumns(columns: string[]): Promise<void>;
  setLocale(locale: string, labels?: string): Promise<void>;
  setQuantityShown(additionId: number, quantity: number): Promise<void>;
  openDialog(): void;
  closeDialog(): void;
  setTwin(kind: 'none' | 'same' | 'other'): void;
  scrollTo(top: number): Promise<void>;
  set(settings: SimSettings): void;
}

declare global {
  interface Window {
    __sim: SimPage;
  }
}

/** A row of the page's list, with what Seatcheck has drawn into it. */
/** Every row of the list at this moment. */
export const shownRows = (page: Page): Promise<ShownRow[]> =>
  page.evaluate(() =>
    window.__sim.shown().map(({ row, recordId, values }) => {
      const hosts = [...row.querySelectorAll('[data-seatcheck]')];
      const faces = hosts.flatMap((host) => host.shadowRoot?.querySelector('[role=button]') ?? []);
      return {
        recordId,
        productId: (values?.['Product ID'] as string | undefined) ?? null,
        quantity: (values?.Quantity as number | undefined) ?? null,
        sentences: faces.map((face) => face.getAttribute('aria-label') ?? ''),
        texts: faces.map((face) => face.textContent ?? ''),
      };
    }),
  );

/** All rows of a list at once, which the page shows only when it does not recycle them; in a window high enough. */
export const WHOLE_LIST: SimSettings = { virtual: false, pageSize: 0 };

export async function openAgreement(
  { browser }: Pick<World, 'browser'>,
  agreementId: number,
  sim: SimSettings = WHOLE_LIST,
): Promise<Page> {
  const page = await openUrl({ browser }, agreementUrl(CONNECTWISE_HOST, agreementId, 'additions', { sim }));
  if (sim.virtual === false) await showAll(page);
  return page;
}

export async function openScreen(
  world: Pick<World, 'browser'>,
  screen: ScreenName,
  id = 0,
  sim: SimSettings = WHOLE_LIST,
): Promise<Page> {
  const page = await openUrl(world, screenUrl(CONNECTWISE_HOST, screen, id, { sim }));
  if (sim.virtual === false) await showAll(page);
  return page;
}

export async function openUrl({ browser }: Pick<World, 'browser'>, url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(url);
  await page.waitForFunction(() => window.__sim !== undefined);
  await page.evaluate(() => window.__sim.settled());
  return page;
}

const ROW_HEIGHT = 27;

/** A window so high that all rows of an unrecycled list are in view: badges come to rows in view only. */
export const windowFor = (rows: number): { width: number; height: number } => ({
  width: 1440,
  height: Math.max(900, 500 + rows * ROW_HEIGHT),
});

async function showAll(page: Page): Promise<void> {
  await page.setViewportSize(windowFor(await page.evaluate(() => window.__sim.shown().length)));
}
