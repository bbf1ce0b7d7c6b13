import type { Input, Output } from '@/lib/messaging/protocol';
import type { Context } from '../context';
import { createTurns } from '../in-turn';

/** That a person wants to see a line's row on its agreement's page. */
export interface Wish {
  agreementId: string;
  lineId: string;
  /** How a person comes to the rows, in the PSA's own words. */
  where: string;
  /** ms since the epoch. */
  at: number;
}

const KEY = 'review.wish';
/** A page that opens may ask for a sign-in first; one that is opened much later is opened for something else. */
const HOLDS = 10 * 60_000;

type Wishing = Pick<Context, 'store' | 'session' | 'now'>;
/** Several frames of a page ask at once. */
const inWishTurn = createTurns();

/** The newest wish stands alone. */
export const keepWish = ({ session, now }: Wishing, wish: Omit<Wish, 'at'>): Promise<void> =>
  session.set(KEY, { ...wish, at: now() } satisfies Wish);

export const forgetWish = ({ session }: Wishing): Promise<void> => session.remove(KEY);

/**
 * Tells the page of the agreement which row was asked for. The first one on which its rows can stand has it told last: a
 * page of the agreement without them says where to go, and the one that a person goes to shows the row.
 */
export function withWish(
  context: Wishing,
  { showsLines = true }: Input<'page.agreement'>,
  answer: Output<'page.agreement'>,
): Promise<Output<'page.agreement'>> {
  const { figures } = answer;
  if (!figures) return Promise.resolve(answer);
  return inWishTurn(context.store, async () => {
    const { session, now } = context;
    const wish = (await session.get(KEY)) as Wish | undefined;
    if (!wish || wish.agreementId !== figures.agreementId) return answer;
    const isOld = now() - wish.at > HOLDS;
    if (isOld || showsLines) await session.remove(KEY);
    return isOld ? answer : { ...answer, show: { lineId: wish.lineId, where: wish.where } };
  });
}
