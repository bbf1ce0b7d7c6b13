import type { Input, Output, PushOf } from '@/lib/messaging/protocol';
import type { Sender } from '@/lib/messaging/sender';
import { shownName } from '@/lib/model/shown-name';
import type { Context } from '../context';

const WISH = 'push.wish';
const MEMBER = 'push.member';
/** ms; a panel that opens much later is opened for something else. */
const HOLDS = 60_000;

interface Wish {
  of: PushOf;
  /** Null: the browser did not tell. */
  tab: number | null;
  at: number;
}

/**
 * A row's badge asks for its correction: kept for the panel of that tab, in which a person has to confirm what is planned.
 * The newest alone. A page can forge the click and no more.
 */
export async function pushFromPage(
  { session, now, broadcast }: Context,
  { lineId, member }: Input<'page.push'>,
  { tab }: Sender,
): Promise<void> {
  await session.set(WISH, { of: { lineId }, tab: tab?.id ?? null, at: now() } satisfies Wish);
  const name = shownName(member ?? '');
  if (name) await session.set(MEMBER, name);
  broadcast({ event: 'push' });
}

/** Once, and to the panel of the tab in which it was asked for, as far as the browser tells tabs apart. */
export async function wish(
  { session, now }: Context,
  _input: Input<'push.wish'>,
  { tab }: Sender = {},
): Promise<Output<'push.wish'>> {
  const found = (await session.get(WISH)) as Wish | undefined;
  if (!found) return { of: null };
  const isOld = now() - found.at > HOLDS;
  const isOthers = found.tab !== null && tab?.id !== undefined && tab.id !== found.tab;
  if (isOthers && !isOld) return { of: null };
  await session.remove(WISH);
  return { of: isOld ? null : found.of };
}

/** The panel opens in a tab of its own: it takes the wish that was made beside it. */
export async function releaseWish({ session }: Context): Promise<void> {
  const found = (await session.get(WISH)) as Wish | undefined;
  if (found) await session.set(WISH, { ...found, tab: null } satisfies Wish);
}

/** The member whom a page of the PSA named last in this session of the browser; null: none did. */
export async function memberOf({ session }: Pick<Context, 'session'>): Promise<string | null> {
  const name = await session.get(MEMBER);
  return typeof name === 'string' ? name : null;
}
