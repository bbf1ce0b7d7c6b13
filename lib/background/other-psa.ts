import type { Input, Output } from '@/lib/messaging/protocol';
import type { PsaKind } from '@/lib/model/records';
import { SYSTEMS } from '@/lib/psa/systems';
import type { Context } from './context';
import { connectedKind } from './psa-system';

/**
 * On a page of a PSA while another one is connected nothing is said, and nothing seen there is kept: a company of the
 * same name would pass for the connected PSA's, and its products would stand in lists in which nobody can use them.
 */
export async function unlessOther<I extends { psa: PsaKind }, O>(
  context: Context,
  request: I,
  answer: (context: Context, request: I) => Promise<O>,
  silence: (request: I, reason: string) => O,
): Promise<O> {
  const connected = await connectedKind(context);
  return connected === null || connected === request.psa
    ? answer(context, request)
    : silence(request, `${SYSTEMS[connected].name} is connected`);
}

export const noFigures = (_request: Input<'page.agreement'>, reason: string): Output<'page.agreement'> => ({
  figures: null,
  reason,
});

export const noBadges = ({ rows }: Input<'page.rows'>): Output<'page.rows'> => ({
  badges: rows.map(() => null),
  known: rows.map(() => null),
});
