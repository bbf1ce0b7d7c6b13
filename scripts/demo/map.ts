import type { Frame, Page } from 'playwright-core';
import type { VendorAccountItem } from '@/lib/messaging/protocol';
import type { Msp } from '@/simulators/msp';
import { type Account, acceptProven, clearSearch, mapAccount, suggestionsKnown } from './accounts';
import { ask } from './ask';
import type { Journal } from './journal';
import { Pace } from './pace';
import { goOn } from './panel';
import type { DemoPsa } from './psa';
import { RULE, type Service } from './rule';
import { clearSearch as clearServices, editRule, linkService } from './services';
import { type Found, type Linked, type Tally, tallyOf } from './tally';

/** ms until the lists have caught up. */
const SETTLE = 700;

export interface Mapping {
  panel: Frame;
  /** The page in which the panel stands. */
  page: Page;
  /** An extension page, through which the background is asked what came of it. */
  door: Page;
  msp: Msp;
  psa: DemoPsa;
  journal: Journal;
}

/** The first step: what is proven at once, the rest one by one. */
export async function mapAccounts({ panel, page, door, msp, psa, journal }: Mapping): Promise<Tally> {
  await journal.step('Work out the suggestions', () => suggestionsKnown(panel));
  await journal.picture(page, 'accounts');
  const why = panel.getByRole('button', { name: /^Why\?/ }).first();
  if (await why.isVisible()) {
    await why.click();
    await journal.picture(page, 'accounts-evidence');
    await why.click();
  }
  const looked = (): Promise<void> => journal.picture(page, 'accounts-accept-list');
  await journal.step(
    'Accept the proven ones in one step',
    () => acceptProven(panel, looked),
    (count) => `${count} linked`,
  );
  const { accounts: items } = await ask(door, 'mapping.overview', {});
  const pairs = msp.truth.accounts.map((truth) => ({ truth, item: itemOf(items, truth) }));
  const linked = pairs.flatMap(({ truth, item }): Linked[] => {
    const by = item.matchedBy;
    if (by !== 'equal name' && by !== 'suggestion') return [];
    const right = item.companies[0]?.id === `${psa.kind}:${truth.companyId}`;
    return [{ name: truth.customerName, by, right }];
  });
  const found: Found[] = [];
  await journal.step(
    'Map the other accounts by hand',
    async () => {
      const pace = new Pace();
      for (const { truth, item } of pairs) {
        if (item.mapping !== 'unmapped') continue;
        const company = truth.companyId === null ? undefined : psa.companyDetail(msp, truth.companyId);
        found.push(await pace.of(() => mapAccount(panel, item.id, truth, company)));
      }
      return pace;
    },
    (pace) => pace.words(),
  );
  await clearSearch(panel);
  await page.waitForTimeout(SETTLE);
  await journal.picture(page, 'accounts-mapped');
  return tallyOf(items.length, linked, found);
}

/** The second step: every service that is billed, and a rule for one of them. */
export async function mapServices(
  { panel, page, msp, psa, journal }: Mapping,
  ruled: Service | undefined,
): Promise<void> {
  await goOn(panel, 'Services');
  await journal.picture(page, 'services');
  await journal.step(
    'Map the services',
    async () => {
      const pace = new Pace();
      for (const service of msp.truth.services) {
        const product = psa.product(msp, service.productId);
        if (product) await pace.of(() => linkService(panel, service, product));
      }
      return pace;
    },
    (pace) => pace.words(),
  );
  if (ruled) {
    const edit = () => editRule(panel, ruled, () => journal.picture(page, 'services-rule'));
    await journal.step(
      'Give one of them a rule',
      edit,
      () => `${ruled.productId}: first ${RULE.allowance} free, x ${RULE.multiplier}, rounded up`,
    );
  }
  await clearServices(panel);
  await page.waitForTimeout(SETTLE);
  await journal.picture(page, 'services-mapped');
}

/** The third step: everything in one list, and how sure the matches are. */
export async function review({ panel, page, journal }: Mapping): Promise<void> {
  await journal.step('Look through the review', async () => {
    await goOn(panel, 'Review');
    await panel.getByRole('button', { name: 'Finish' }).waitFor();
    await panel.getByRole('listitem').first().waitFor();
    await journal.picture(page, 'review');
    await panel.getByRole('button', { name: 'How sure are these matches?' }).click();
    await journal.picture(page, 'accuracy');
    await panel.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  });
}

function itemOf(items: readonly VendorAccountItem[], truth: Account): VendorAccountItem {
  const { customerId, customerName, city } = truth;
  const item = items.find(({ id, name, city: where }) =>
    customerId === null
      ? id.startsWith('name:') && name === customerName && where === city
      : id === customerId.toLowerCase(),
  );
  if (!item) throw new Error(`The panel does not know ${customerName}, ${city}.`);
  return item;
}
