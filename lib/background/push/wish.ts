import type { Input, Output, PushOf } from '@/lib/messaging/protocol';
import type { Sender } from '@/lib/messaging/sender';
import { psaOfKey } from '@/lib/model/keys';
import type { PsaKind } from '@/lib/model/records';
import type { Context } from '../context';
import { rememberMember } from './member';

const WISH = 'push.wish';
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
  context: Context,
  { lineId, member }: Input<'page.push'>,
  { tab }: Sender,
): Promise<void> {
  const { session, now, broadcast } = context;
  await session.set(WISH, { of: { lineId }, tab: tab?.id ?? null, at: now() } satisfies Wish);
  await rememberMember(context, psaOfKey(lineId) as PsaKind, member);
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
