import { z } from 'zod';
import { learnedLayout, learnedScreen, learnedSite } from '@/lib/messaging/learned-schemas';
import type { Input, Output } from '@/lib/messaging/protocol';
import type { Sender } from '@/lib/messaging/sender';
import { type LearnedGrid, learnedKey } from '@/lib/model/learned';
import { PSA_KINDS, type PsaKind } from '@/lib/model/records';
import type { Store } from '@/lib/store/contract';
import type { Context } from './context';
import { inTurn } from './in-turn';

/** What was learned by pointing, the newest last. */
const SETTING = 'learned.grids';
const MOST = 50;
/** So often in a row known lines may contradict it before it is forgotten: once may be a list of another kind. */
const MISSES = 2;

const grid = z.object({
  id: z.string(),
  psa: z.enum(PSA_KINDS),
  site: learnedSite,
  screen: learnedScreen,
  layout: learnedLayout,
  misses: z.number().int().min(0),
  updatedAt: z.number(),
  updatedBy: z.enum(['user', 'import']),
}) satisfies z.ZodType<LearnedGrid>;

/** One that cannot be read costs only itself: it can be taught again. */
export async function learnedGrids({ settings }: Store): Promise<LearnedGrid[]> {
  const kept = await settings.get<unknown>(SETTING);
  return Array.isArray(kept) ? kept.flatMap((one) => grid.safeParse(one).data ?? []) : [];
}

/** Adds those, in place of others of their site and screen; the oldest go when there are too many. */
export async function keepLearned(store: Store, grids: readonly LearnedGrid[]): Promise<void> {
  const ids = new Set(grids.map(({ id }) => id));
  const others = (await learnedGrids(store)).filter(({ id }) => !ids.has(id));
  await store.settings.set(SETTING, [...others, ...grids].slice(-MOST));
}

/** Forgets all, or all but what was learned on pages of one PSA. */
export async function forgetLearned(store: Store, but: PsaKind | null): Promise<void> {
  const left = (await learnedGrids(store)).filter(({ psa }) => psa === but);
  await store.settings.set(SETTING, left.length > 0 ? left : undefined);
}

/** What a page's site and screen are; the site as the browser tells it, never as the page does. */
function placeOf({ psa, screen }: Input<'page.learned'>, { origin, url }: Sender) {
  const address = origin ?? url ?? '';
  const site = learnedSite.safeParse(URL.canParse(address) ? new URL(address).host : null).data;
  return site === undefined ? null : { id: learnedKey(psa, site, screen), psa, site, screen };
}

export async function learnedOnPage(
  { store }: Context,
  asked: Input<'page.learned'>,
  sender: Sender,
): Promise<Output<'page.learned'>> {
  const id = placeOf(asked, sender)?.id;
  const found = (await learnedGrids(store)).find((one) => one.id === id);
  return { learned: found ? { layout: found.layout, misses: found.misses } : null };
}

export function learnFromPage(
  { store, now }: Context,
  { layout, ...asked }: Input<'page.learn'>,
  sender: Sender,
): Promise<void> {
  const place = placeOf(asked, sender);
  return inTurn(store, async () => {
    if (place)
      await keepLearned(store, [{ ...place, layout, misses: 0, updatedAt: now(), updatedBy: 'user' }]);
  });
}

/** At a person's word at once; because known lines contradicted it, after the second time in a row. */
export function unlearnFromPage(
  { store }: Context,
  { contradicted, ...asked }: Input<'page.unlearn'>,
  sender: Sender,
): Promise<Output<'page.unlearn'>> {
  const id = placeOf(asked, sender)?.id;
  return inTurn(store, async () => {
    const grids = await learnedGrids(store);
    const left = grids.flatMap((one) => {
      if (one.id !== id) return one;
      const misses = one.misses + 1;
      return contradicted && misses < MISSES ? { ...one, misses } : [];
    });
    await store.settings.set(SETTING, left);
    return { forgotten: !left.some((one) => one.id === id) };
  });
}
