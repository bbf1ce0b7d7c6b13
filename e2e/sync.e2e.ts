import { afterEach, describe, expect, it } from 'vitest';
import type { MappingOverview } from '@/lib/messaging/protocol';
import type { LmpiFault } from '@/simulators/lmpi/state';
import { CONNECTWISE_HOST } from '@/simulators/world';
import { killWorker } from './support/browser';
import { allBadges, wrongFigures } from './support/figures';
import { connectConnectWise, connectLmpi } from './support/journey';
import { mapEverything } from './support/mapping';
import { openAgreement, shownRows } from './support/psa-page';
import { mistakesIn, readSentence } from './support/truth';
import { openWorld, syncEnds, type World } from './support/world';

let world: World | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

const activity = async ({ ask }: World): Promise<string> => (await ask('status.get', {})).sync.activity;

describe('a sync', () => {
  it('shows nothing before Refresh is pressed, and then everything', async () => {
    const here = await openWorld({ done: 'connected' });
    world = here;
    await syncEnds(here);
    await mapEverything(here);
    const row = here.sims.msp.truth.rows.find(({ variance }) => variance !== null && variance !== '0');
    const rows = here.sims.msp.truth.rows.filter(({ agreementId }) => agreementId === row?.agreementId);
    const page = await openAgreement(here, row?.agreementId ?? 0);
    const said = async () => (await shownRows(page)).flatMap(({ sentences }) => sentences);
    await expect.poll(async () => (await said()).length).toBeGreaterThan(0);
    for (const sentence of await said()) expect(readSentence(sentence).used).toBeNull();
    await page.getByRole('button', { name: /^Open Seatcheck.*Refresh/ }).waitFor();

    const popup = await here.popup();
    await popup.getByRole('button', { name: /^Refresh.*new data is waiting/ }).click();
    await popup.getByRole('button', { name: 'Refresh', exact: true }).waitFor();
    await expect.poll(async () => mistakesIn(await shownRows(page), rows), { timeout: 30_000 }).toEqual([]);
    expect((await said()).length).toBeGreaterThan(0);
    expect(await wrongFigures(here)).toEqual([]);
    expect(here.sims.lmpi.writesAttempted).toBe(0);
    expect(here.sims.connectwise.rest.writes).toEqual([]);
    expect(
      here.sims.lmpi.log.filter((entry) => entry.traceIdSeenBefore || entry.signatureOk === false),
    ).toEqual([]);
  });

  it('goes on where it was when the worker is killed, in every stage of the first run and of a later one', async () => {
    const here = await openWorld();
    world = here;
    const { lmpi, connectwise, msp } = here.sims;
    const hangLmpi = (path: RegExp) => lmpi.control.addFault({ path, times: 1, fault: 'hang' });
    const hangRest = (path: RegExp) => connectwise.rest.control.fault({ path, times: 1, kind: 'hang' });
    const killIn = async (stage: string) => {
      await expect.poll(() => activity(here), { timeout: 30_000 }).toBe(stage);
      await expect.poll(held, { timeout: 30_000 }).toBe(true);
      await killWorker(here.browser.context);
    };
    // The stage is held when the request that hangs has been made.
    const held = () => lmpi.state.faults.length === 0 && restHeld();
    const restHeld = () => connectwise.rest.log.filter(({ fault }) => fault === 'hang').length === wantedRest;
    let wantedRest = 0;

    // Authenticating asks for plans and a report; the first run is held where it asks for something else.
    hangLmpi(/\/v3\/customers/);
    const popup = await here.popup();
    await connectLmpi(popup, msp);
    await connectConnectWise(popup, msp, CONNECTWISE_HOST);
    await popup.close();
    await killIn('Reading vendor accounts');
    hangLmpi(/reports\/summary/);
    await killIn('Reading the report of last month');
    for (const [path, stage] of [
      [/\/company\/companies$/, 'Reading companies'],
      [/\/procurement\/catalog$/, 'Reading products'],
      [/\/finance\/agreements$/, 'Reading agreements'],
      [/\/additions$/, 'Reading agreement lines'],
    ] as const) {
      hangRest(path);
      wantedRest += 1;
      await killIn(stage);
    }
    hangLmpi(/reports\/summary/);
    await killIn('Reading reports of older months');
    await syncEnds(here);

    hangLmpi(/serviceplans/);
    await here.ask('sync.start', {});
    await killIn('Reading service plans');
    hangLmpi(/partners\/product/);
    await killIn('Reading vendor products');
    await syncEnds(here);

    await here.ask('data.publish', {});
    await mapEverything(here);
    expect((await here.ask('status.get', {})).sync).toMatchObject({ failure: null, missing: [] });
    expect(await wrongFigures(here)).toEqual([]);
    const broken = await here.ask('mapping.overview', {});

    const unbroken = await openWorld({ done: 'mapped', simulators: here.sims });
    const whole = await unbroken.ask('mapping.overview', {});
    expect(comparable(broken)).toEqual(comparable(whole));
    expect(Object.fromEntries(await allBadges(here))).toEqual(Object.fromEntries(await allBadges(unbroken)));
    await unbroken.close();
  });
});

const comparable = ({ accounts, services, problems, reportMonth }: MappingOverview) => {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    reportMonth,
    accounts: accounts.toSorted(byId),
    services: services.toSorted(byId),
    problems: problems.toSorted(byId),
  };
};

describe('what goes wrong in a sync', () => {
  it('is told, keeps what was there, and never turns into a zero', async () => {
    const here = await openWorld({ done: 'mapped' });
    world = here;
    const { control } = here.sims.lmpi;
    const { truth, lmpi } = here.sims.msp;
    const run = async (faults: LmpiFault[]) => {
      for (const fault of faults) control.addFault({ path: /reports\/summary/, times: 1, fault });
      await here.ask('sync.start', {});
      await syncEnds(here);
      control.clearFaults();
      await here.ask('data.publish', {});
    };

    // A month that fails.
    await run([{ status: 400 }]);
    const { sync } = await here.ask('status.get', {});
    expect(sync.missing.join()).toMatch(/report of last month could not be read/);
    const popup = await here.popup();
    await popup.getByText('What was fetched is kept.').waitFor();
    await popup.getByText(/report of last month could not be read/).waitFor();
    await popup.close();
    expect(await wrongFigures(here)).toEqual([]);

    // A report without rows: no figure at all, and no zero.
    await run(['empty-report']);
    for (const badge of (await allBadges(here)).values()) expect(badge.used).toBeNull();

    // Half of the rows: an account that is gone is not at zero.
    await run(['partial-report']);
    const rows = lmpi.summaries[truth.rows[0]?.month ?? ''] ?? [];
    const left = new Set(rows.slice(0, Math.floor(rows.length / 2)).map((row) => place(row)));
    const gone = new Set(
      truth.accounts
        .filter(
          (account) => rows.some((row) => place(row) === placeOf(account)) && !left.has(placeOf(account)),
        )
        .map(({ companyId }) => companyId),
    );
    expect(gone.size).toBeGreaterThan(5);
    const badges = await allBadges(here);
    for (const { additionId, companyId } of truth.rows)
      if (gone.has(companyId)) expect(badges.get(additionId)?.used).toBeNull();

    // And the next run mends it.
    await run([]);
    expect((await here.ask('status.get', {})).sync).toMatchObject({ failure: null, missing: [] });
    expect(await wrongFigures(here)).toEqual([]);
  });
});

type Account = World['sims']['msp']['truth']['accounts'][number];
const place = (row: Record<string, unknown>): string => `${row.customer} ${row.city} ${row.state}`;
const placeOf = ({ customerName, city, state }: Account): string => `${customerName} ${city} ${state}`;
