import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TruthRow } from '@/simulators/msp/types';
import { wrongFigures } from './support/figures';
import { openPanel } from './support/panel';
import { openAgreement } from './support/psa-page';
import { openWorld, syncEnds, type World } from './support/world';

/** Months after the first Finish: both systems go on living, and no figure is wrong meanwhile. */

const NEW_CUSTOMER = 'Quillfeather Bindery';
const NEW_PLAN = 'WFBSS next generation';

let world: World;
let page: Page;
let panel: Frame;
let renamed: TruthRow;
let gone: TruthRow;

beforeAll(async () => {
  world = await openWorld({ done: 'mapped' });
  await world.ask('mapping.finish', {});
  await syncEnds(world);
  await world.ask('data.publish', {});
  const { rows, accounts } = world.sims.msp.truth;
  const plain = rows.filter(
    ({ used, trap, companyId }) =>
      used !== null && !trap && accounts.filter((one) => one.companyId === companyId).length === 1,
  );
  const [first, second] = [...new Map(plain.map((row) => [row.companyId, row])).values()];
  if (!first || !second) throw new Error('The generator made no two plain companies');
  [renamed, gone] = [first, second];
  page = await openAgreement(world, renamed.agreementId);
  panel = await openPanel(page);
});
afterAll(() => world?.close());

const overview = () => world.ask('mapping.overview', {});
const review = () => panel.getByRole('list', { name: 'Review' });
const step = (name: RegExp) => panel.getByRole('tab', { name }).click();
async function exported(format: 'CSV' | 'JSON'): Promise<{ path: string; text: string; name: string }> {
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: `Export ${format}` }).click();
  const file = await download;
  const path = await file.path();
  return { path, text: readFileSync(path, 'utf8'), name: file.suggestedFilename() };
}
/** Chooses a text as a file, and waits for what it would change. */
async function dryRun(on: Frame, name: string, text: string) {
  await on.getByRole('button', { name: 'Import…' }).click();
  const dialog = on.getByRole('dialog');
  await dialog.getByLabel('File').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await dialog.getByText('Nothing is changed yet.').waitFor();
  return dialog;
}

describe('when names change and things come and go', () => {
  it('nothing changes before Refresh, and no figure is wrong before or after', async () => {
    const { msp, connectwise } = world.sims;
    expect(await wrongFigures(world)).toEqual([]);
    const { control } = connectwise.rest;
    control.edit('companies', renamed.companyId, { name: `${renamed.companyName} Holdings` });
    control.edit('companies', gone.companyId, { status: { id: 2, name: 'Inactive' } });
    const [customer] = msp.lmpi.customers;
    const report = msp.lmpi.summaries[renamed.month] ?? [];
    const row = report.find((one) => one.customer === renamed.companyName);
    if (!customer || !row) throw new Error('The generator made no customer to copy');
    msp.lmpi.customers.push({
      ...customer,
      customer_id: '5ea7c8ec-0000-4000-8000-000000000001',
      name: NEW_CUSTOMER,
      emergency_email: 'it@quillfeather.example',
    });
    report.push({
      ...row,
      customer: NEW_CUSTOMER,
      city: customer.city,
      state: customer.state,
      used: 7,
      provisioned: 8,
    });
    report.push({ ...row, service_plan: NEW_PLAN, used: 3, provisioned: 3 });
    const before = await overview();
    await world.ask('sync.start', {});
    await syncEnds(world);
    expect(await wrongFigures(world)).toEqual([]);
    await panel.getByRole('button', { name: /^Refresh.*new data/ }).click();
    await panel.getByRole('button', { name: /^Refresh$/ }).waitFor();
    expect(await wrongFigures(world)).toEqual([]);
    const { accounts, services, drifts } = await overview();
    expect(accounts.filter(({ isNew }) => isNew).map(({ name }) => name)).toEqual([NEW_CUSTOMER]);
    expect(services.filter(({ isNew }) => isNew).map(({ servicePlan }) => servicePlan)).toEqual([NEW_PLAN]);
    expect(accounts.filter(({ mapping }) => mapping === 'mapped')).toHaveLength(
      before.accounts.filter(({ mapping }) => mapping === 'mapped').length,
    );
    expect(drifts.filter(({ kind }) => kind === 'renamed').map(({ before: was }) => was)).toEqual([
      renamed.companyName,
    ]);
    expect(drifts.filter(({ kind }) => kind === 'gone').map(({ before: was }) => was)).toContain(
      gone.companyName,
    );
  });

  it('what is new is counted and stands under New, in its step and in the review', async () => {
    const { accounts, services } = await overview();
    const toMap = (items: { mapping: string }[]) =>
      items.filter(({ mapping }) => mapping === 'unmapped').length;
    const count = async (name: RegExp) =>
      Number(/(\d+) to map/.exec((await panel.getByRole('tab', { name }).textContent()) ?? '')?.[1]);
    await expect.poll(() => count(/Accounts/)).toBe(toMap(accounts));
    await expect.poll(() => count(/Services/)).toBe(toMap(services));
    await step(/Accounts/);
    await panel.getByRole('button', { name: /^New 1$/ }).click();
    const list = panel.getByRole('list', { name: 'Vendor accounts' });
    await list.getByText(NEW_CUSTOMER).first().waitFor();
    expect(await list.getByRole('listitem').count()).toBe(1);
    await step(/Review/);
    await panel.getByRole('button', { name: /^New 2$/ }).click();
    await review().getByText(NEW_CUSTOMER).first().waitFor();
    await review().getByText(NEW_PLAN).first().waitFor();
  });

  it('a rename is kept when a person says so; a company that is not active stays until it is changed', async () => {
    await panel.getByRole('button', { name: /^To look at/ }).click();
    const search = panel.getByLabel('Search the review');
    await search.fill(`${gone.companyName} not active any more`);
    await review().getByText(`${gone.companyName} is not active any more`).waitFor();
    await search.fill(`${renamed.companyName} called`);
    await review().getByText(`The company ${renamed.companyName} is called`).waitFor();
    await review()
      .getByRole('button', { name: /^Keep.* Holdings$/ })
      .click();
    await expect
      .poll(async () => (await overview()).drifts.filter(({ kind }) => kind === 'renamed'))
      .toEqual([]);
    await review().getByText(`The company ${renamed.companyName} is called`).waitFor({ state: 'detached' });
    const { accounts, drifts } = await overview();
    expect(
      accounts.find(({ companies: [one] }) => one?.id === `connectwise:${renamed.companyId}`),
    ).toMatchObject({
      companies: [{ name: `${renamed.companyName} Holdings` }],
    });
    expect(drifts.map(({ before }) => before)).toContain(gone.companyName);
    expect(await wrongFigures(world)).toEqual([]);
  });
});

describe('mappings as a file', () => {
  it.each(['CSV', 'JSON'] as const)(
    '%s: what was unlinked comes back as the dry run says, and undo takes it away',
    async (format) => {
      const file = await exported(format);
      expect(file.name).toMatch(new RegExp(`^seatcheck.*\\.${format.toLowerCase()}$`));
      const before = await overview();
      const account = before.accounts.find(
        ({ companies: [one] }) => one?.id === `connectwise:${renamed.companyId}`,
      );
      const service = before.services.find(({ feeds: [feed] }) => feed?.identifier === renamed.productId);
      const productId = service?.feeds[0]?.productId;
      if (!account || !service || !productId) throw new Error('Nothing to unlink');
      expect(file.text).toContain(account.name);
      await world.ask('account.unlink', { accountId: account.id });
      await world.ask('service.unlink', { serviceId: service.id, productId });
      const unlinked = await overview();
      const dialog = await dryRun(panel, file.name, file.text);
      await dialog.getByText(account.name).first().waitFor();
      const lines = (await dialog.innerText()).replace(/\s+/g, ' ');
      expect(lines).toContain(`becomes ${renamed.companyName} Holdings`);
      expect((await overview()).accounts).toEqual(unlinked.accounts);
      await dialog.getByRole('button', { name: 'Apply 2 changes' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await wrongFigures(world)).toEqual([]);
      const after = await overview();
      expect(after.services.map(({ feeds }) => feeds)).toEqual(before.services.map(({ feeds }) => feeds));
      await panel.getByRole('button', { name: /^Undo: / }).click();
      await expect.poll(async () => (await overview()).accounts).toEqual(unlinked.accounts);
      await panel.getByRole('button', { name: /^Redo: / }).click();
      await expect.poll(() => wrongFigures(world)).toEqual([]);
    },
  );

  it('a fresh browser that takes the file in says the same in every badge', async () => {
    const { text, name } = await exported('CSV');
    const fresh = await openWorld({ done: 'synced', simulators: world.sims });
    try {
      const other = await openPanel(await openAgreement(fresh, renamed.agreementId));
      await other.getByRole('tab', { name: /Review/ }).click();
      const dialog = await dryRun(other, name, text);
      await dialog.getByRole('button', { name: /^Apply \d+ changes$/ }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await wrongFigures(fresh)).toEqual([]);
      const [mine, theirs] = await Promise.all([overview(), fresh.ask('mapping.overview', {})]);
      const targets = ({ accounts, services }: typeof mine) => [
        ...accounts.map(({ id, companies }) => [id, companies.map((one) => one.id)]),
        ...services.map(({ id, feeds, mapping }) => [id, mapping, feeds]),
      ];
      expect(targets(theirs)).toEqual(targets(mine));
    } finally {
      await fresh.close();
    }
  });
});
