import type { Frame, Page } from 'playwright-core';
import type { CwRecord, Msp } from '@/simulators/msp';
import type { Journal } from './journal';
import { linkAccount, linkService } from './panel';

/** ms until the lists have caught up. */
const SETTLE = 700;

interface Mapping {
  panel: Frame;
  /** The page in which the panel stands. */
  page: Page;
  msp: Msp;
  journal: Journal;
}

/** Links every account that has a company and is not matched yet, then every service that is billed. */
export async function mapEverything({ panel, page, msp, journal }: Mapping): Promise<void> {
  const { accounts, services } = msp.truth;
  const companies = new Map(msp.connectwise.companies.map((company) => [company.id, company]));
  const matched = accounts.filter(({ byEqualName }) => byEqualName).length;
  await journal.step(
    'Map the remaining accounts by hand',
    async () => {
      const left = accounts.filter(({ companyId, byEqualName }) => companyId !== null && !byEqualName);
      const pace = new Pace();
      for (const account of left) {
        const company = companies.get(account.companyId ?? 0);
        if (company) await pace.of(() => linkAccount(panel, account, company));
      }
      return pace;
    },
    (pace) => `${pace.words()}; ${matched} were matched by equal names`,
  );
  await panel.getByLabel('Search vendor accounts').fill('');
  await page.waitForTimeout(SETTLE);
  await journal.picture(page, 'panel-accounts-mapped');
  await panel.getByRole('tab', { name: /^Services/ }).click();
  await journal.picture(page, 'panel-services');
  const products = new Map(
    msp.connectwise.catalog.map((product): [unknown, CwRecord] => [product.identifier, product]),
  );
  await journal.step(
    'Map the services by Product ID',
    async () => {
      const pace = new Pace();
      for (const service of services) {
        const product = products.get(service.productId);
        if (product) await pace.of(() => linkService(panel, service, product));
      }
      return pace;
    },
    (pace) => pace.words(),
  );
  await panel.getByLabel('Search vendor services').fill('');
  await page.waitForTimeout(SETTLE);
  await journal.picture(page, 'panel-services-mapped');
}

/** How long the same thing takes, time after time. */
class Pace {
  readonly #times: number[] = [];

  async of(work: () => Promise<void>): Promise<void> {
    const started = performance.now();
    await work();
    this.#times.push(performance.now() - started);
  }

  words(): string {
    const sorted = this.#times.toSorted((a, b) => a - b);
    const [middle, longest] = [sorted[Math.floor(sorted.length / 2)] ?? 0, sorted.at(-1) ?? 0];
    return `${sorted.length} linked, ${Math.round(middle)} ms each (at most ${Math.round(longest)} ms)`;
  }
}
