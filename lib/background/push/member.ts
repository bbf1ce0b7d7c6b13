import type { PsaKind } from '@/lib/model/records';
import { shownName } from '@/lib/model/shown-name';
import type { Context } from '../context';

const MEMBER = 'push.member';
type Session = Pick<Context, 'session'>;

/** Whom a page of the PSA named: kept for this session of the browser. Never rejects: nobody waits for it. */
export async function rememberMember(
  { session }: Session,
  psa: PsaKind,
  member: string | null,
): Promise<void> {
  const name = shownName(member ?? '');
  if (name) await session.set(`${MEMBER}.${psa}`, name).catch(() => undefined);
}

/** The member whom a page of that PSA named last; null: none did. */
export async function memberOf({ session }: Session, psa: PsaKind): Promise<string | null> {
  const name = await session.get(`${MEMBER}.${psa}`);
  return typeof name === 'string' ? name : null;
}
