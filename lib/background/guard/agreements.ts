import { z } from 'zod';
import { type Day, today } from '@/lib/model/calendar';
import { type Agreement, PSA_KINDS } from '@/lib/model/records';
import { agreementsMemory } from '@/lib/reconcile/guard/agreements-gone';
import type { AgreementNow, AgreementsMemory, AgreementsSeen } from '@/lib/reconcile/guard/agreements-seen';
import { agreementNotInEffect } from '@/lib/reconcile/in-effect';
import type { Store } from '@/lib/store/contract';
import { readMarks } from '@/lib/sync/settings';
import type { Context } from '../context';
import { GUARD_SETTINGS } from './settings';

type Memories = Record<string, AgreementsMemory>;
const memories: z.ZodType<Memories> = z.record(
  z.string(),
  z.object({ readAt: z.number(), inEffect: z.array(z.number()), losses: z.array(z.number()) }),
);

const readMemories = async (store: Store): Promise<Memories> =>
  memories.safeParse(await store.settings.get(GUARD_SETTINGS.agreements)).data ?? {};

/** Of each PSA whose list of agreements was read to its end. */
export async function agreementsSeen({
  store,
  now,
}: Pick<Context, 'store' | 'now'>): Promise<AgreementsSeen[]> {
  const [marks, kept, agreements] = await Promise.all([
    readMarks(store),
    readMemories(store),
    store.agreements.all(),
  ]);
  const day = today(new Date(now()));
  return PSA_KINDS.flatMap((psa) => {
    const mark = marks[`${psa}.agreements`];
    if (!mark) return [];
    const own = agreements.filter((agreement) => agreement.psa === psa);
    return [
      { psa, memory: kept[psa] ?? null, readAt: mark.readAt, now: own.flatMap((one) => asNow(one, day)) },
    ];
  });
}

/** Moves what is remembered on to the newest sync, as far as nothing is doubted. */
export async function rememberAgreements(store: Store, seen: AgreementsSeen[]): Promise<void> {
  const decisions = await store.guardDecisions.all();
  const kept = await readMemories(store);
  const next = { ...kept };
  for (const one of seen) next[one.psa] = agreementsMemory(one, decisions);
  if (JSON.stringify(next) !== JSON.stringify(kept))
    await store.settings.set(GUARD_SETTINGS.agreements, next);
}

function asNow(agreement: Agreement, day: Day): AgreementNow[] {
  const { recordId, name, companyName, endDate } = agreement;
  if (recordId === null) return [];
  const inEffect = agreementNotInEffect(agreement, day) === null;
  return [{ recordId, name, companyName, inEffect, ended: endDate !== null && endDate < day }];
}
