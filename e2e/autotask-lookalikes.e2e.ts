import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimSettings } from '@/simulators/autotask/ui';
import * as urls from '@/simulators/autotask/ui/urls';
import { allOfOurs, framesOf, openAt, sim } from './support/autotask-page';
import { type AutotaskTruth, autotaskTruth, richest } from './support/autotask-truth';
import { AUTOTASK_HOST, openAutotask } from './support/autotask-world';
import type { World } from './support/world';

let world: World;
let truth: AutotaskTruth;
let id = 0;

beforeAll(async () => {
  world = await openAutotask();
  truth = autotaskTruth(world.sims.msp);
  [id = 0] = richest(truth);
});
afterAll(() => world?.close());

/** Longer than anything waits before it is drawn (lib/overlay/note.ts). */
const SETTLED = 1900;
const LANGUAGES: SimSettings[] = [
  {},
  { labels: 'de', locale: 'de' },
  { labels: 'es', locale: 'es' },
  { labels: 'fr', locale: 'fr' },
  { organization: 'Customer', skeleton: 'older' },
];

/** Opens them all at once, draws them again and again, and looks for anything of ours in any of them. */
async function ours(addresses: readonly string[]): Promise<string[]> {
  const pages = await Promise.all(addresses.map((url) => openAt(world, url)));
  const drawn = pages.flatMap((page) =>
    framesOf(page).map((frame) =>
      sim(frame, async (hooks) => {
        await hooks.settled();
        if (hooks.shown().length > 0) await hooks.rerender({ times: 6, every: 50 });
      }),
    ),
  );
  await Promise.all(drawn);
  await pages[0]?.waitForTimeout(SETTLED);
  const found = await Promise.all(pages.map(allOfOurs));
  await Promise.all(pages.map((page) => page.close()));
  return found.flatMap((kinds, at) => (kinds.length > 0 ? [`${addresses[at]}: ${kinds.join()}`] : []));
}

describe('pages that only look like the services of a contract', () => {
  it.each(LANGUAGES)('get nothing at all, none of them: %o', async (sim) => {
    const names = Object.keys(urls.LOOK_ALIKES) as urls.LookAlike[];
    expect(await ours(names.map((name) => urls.lookAlikeUrl(AUTOTASK_HOST, name, id, { sim })))).toEqual([]);
  });

  it('get nothing inside the shell either', async () => {
    const inside = (['invoice', 'charges', 'configuration items', 'quote'] as const).map((name) =>
      urls.inShellUrl(AUTOTASK_HOST, name, urls.lookAlikeUrl(AUTOTASK_HOST, name, id)),
    );
    expect(await ours(inside)).toEqual([]);
  });
});

describe('contracts of another type', () => {
  it('get no badge and no note, on their summary and on what they have of services', async () => {
    const { contracts, contractServices } = world.sims.msp.autotask;
    const other = contracts.find(
      (one) => one.contractType !== 7 && contractServices.some(({ contractID }) => contractID === one.id),
    );
    if (!other) throw new Error('The generator made no other contract with services');
    const host = AUTOTASK_HOST;
    const pages = [
      ...[{}, { labels: 'de', locale: 'de' }, { skeleton: 'aspx' }].map((sim) =>
        urls.servicesUrl(host, other.id, { sim: sim as SimSettings }),
      ),
      urls.otherTypeUrl(host, other.id),
      urls.umbrellaUrl(host, other.id),
    ];
    const found = await ours(pages);
    expect(found.flatMap((one) => (/: (?:launcher)?$/.test(one) ? [] : [one]))).toEqual([]);
  });
});

describe('what stood on a contract before', () => {
  it('goes with it where the frame is led to a look-alike', async () => {
    const page = await openAt(world, urls.contractInShellUrl(AUTOTASK_HOST, id));
    await expect.poll(() => allOfOurs(page)).toContain('total');
    for (const entry of ['Services', 'Charges', 'Services', 'Configuration Items']) {
      await sim(page, (hooks, name) => hooks.menu(name), entry);
      if (entry === 'Services') await expect.poll(() => allOfOurs(page)).toContain('badge');
      else {
        await expect.poll(() => allOfOurs(page)).toEqual([]);
        await page.waitForTimeout(SETTLED / 2);
        expect(await allOfOurs(page)).toEqual([]);
      }
    }
    await page.close();
  });
});
