import type { PushedBy } from '@/lib/model/push-journal';
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

/** Who does something: as typed, else as a page of the PSA named them (`member`), else nobody. */
export function whoOf(typed: string, member: string | null): PushedBy {
  const name = shownName(typed);
  // What stood in the field already is the page's word.
  if (name && name !== member) return { name, told: 'typed' };
  return member ? { name: member, told: 'page' } : { name: '', told: 'nobody' };
}
