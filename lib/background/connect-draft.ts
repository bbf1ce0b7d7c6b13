import type { ConnectDraft } from '@/lib/messaging/protocol';
import type { PsaKind } from '@/lib/model/records';
import type { Context } from './context';

const DRAFT = 'connect.draft';

type Parts = Pick<Context, 'session'>;

/** What is typed into the connect forms: in memory only. */
export const draftOf = async ({ session }: Parts): Promise<ConnectDraft | null> =>
  ((await session.get(DRAFT)) as ConnectDraft | undefined) ?? null;

export const keepDraft = ({ session }: Parts, draft: ConnectDraft): Promise<void> =>
  session.set(DRAFT, draft);

/** The keys of one form were used. */
export async function forgetDraft(parts: Parts, part: 'lmpi' | PsaKind): Promise<void> {
  const draft = await draftOf(parts);
  if (!draft) return;
  if (part === 'lmpi')
    await keepDraft(parts, { ...draft, lmpi: { accessToken: '', secretKey: '', apiUrl: '' } });
  else await keepDraft(parts, { ...draft, psa: { ...draft.psa, [part]: {} } });
}

export const eraseDraft = ({ session }: Parts): Promise<void> => session.remove(DRAFT);
