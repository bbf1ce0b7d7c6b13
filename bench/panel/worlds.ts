import type { Page } from 'playwright-core';
import { ask, connectConnectWise, connectLmpi, inWorld, type World } from '../world';

const PATIENCE = 300_000;

/**
 * An MSP of so many customers, its accounts and companies read and a report published. What comes after the lists, the
 * lines of thousands of agreements, is not waited for. `equal` false: no name is equal to the letter, so that every
 * account is left to the matcher.
 */
export function inListedWorld<T>(
  customers: number,
  equal: boolean,
  use: (world: World) => Promise<T>,
): Promise<T> {
  return inWorld({ customers, months: 2 }, async (world) => {
    const { door, simulators } = world;
    const { companies } = simulators.connectwise.rest.state;
    if (!equal)
      companies.forEach((company, at) => {
        company.name = at % 2 === 0 ? `${company.name} Group` : `${company.name} Ltd`;
      });
    await connectLmpi(world);
    await until(world, async () => (await ask(door, 'mapping.overview', {})).accounts.length >= customers);
    await until(world, async () => (await ask(door, 'status.get', {})).fresh);
    await ask(door, 'data.publish', {});
    await connectConnectWise(world);
    await until(world, async () => (await ask(door, 'companies.list', {})).items.length >= companies.length);
    await door.waitForTimeout(1000);
    await ask(door, 'sync.cancel', {});
    await until(world, async () => !(await ask(door, 'status.get', {})).sync.running);
    return use(world);
  });
}

async function until({ door }: World, done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await done())) {
    if (Date.now() > end) throw new Error('The lists were not read in time.');
    await door.waitForTimeout(500);
  }
}

/** The panel in a tab of its own, wide enough for both sides. `prepare` runs before anything of it is loaded. */
export async function openPanelTab({ browser, door }: World, prepare?: () => void): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1200, height: 860 });
  // The compiler marks functions with a helper that the page does not have.
  if (prepare) await page.addInitScript('globalThis.__name = (made) => made;');
  if (prepare) await page.addInitScript(prepare);
  await page.goto(`chrome-extension://${browser.extensionId}/panel.html`);
  await page.getByRole('list', { name: 'Vendor accounts' }).getByRole('listitem').first().waitFor();
  await page.getByRole('list', { name: 'Companies' }).getByRole('listitem').first().waitFor();
  // Two pages of the extension would answer every change twice.
  await door.goto('about:blank');
  return page;
}

/** Until every account in sight has its suggestion, or none. */
export async function suggested(page: Page): Promise<void> {
  const undecided = page.getByRole('list', { name: 'Vendor accounts' }).getByText('To map', { exact: true });
  await undecided.first().waitFor({ state: 'detached', timeout: PATIENCE });
}
