import type { Decimal } from '@/lib/model/decimal';
import { counted, figure } from '@/lib/model/figure';
import type { GuardDecision } from '@/lib/model/report-guard';
import type { AgreementNow, AgreementsMemory, AgreementsSeen } from './agreements-seen';
import { isMany } from './many';
import { type Suspicion, suspicion } from './suspicion';
import { FEWEST_LOST_OF_FEW, LEARNED_FROM } from './thresholds';

/**
 * Agreements that were in effect at the sync before and are not now, although their own last day is not over: gone from
 * the list, or ended, cancelled or made inactive. Agreements that end on the day agreed, however many, are how years end.
 */
export function agreementsGone(seen: AgreementsSeen, decisions: readonly GuardDecision[]): Suspicion | null {
  const { memory } = seen;
  const lost = lostSince(seen);
  if (!memory || !isMany(lost.length, memory.inEffect.length, Math.max(0, ...memory.losses))) return null;
  return suspicion(
    {
      kind: 'agreements gone',
      month: null,
      by: [seen.psa, ...lost.map(({ recordId }) => recordId)],
      sentence: `${figure(String(lost.length) as Decimal)} of ${counted(memory.inEffect.length, 'agreement')} in effect ended or vanished from the list at once.`,
      nextStep:
        'Check that the API keys still see every company and agreement, then start a sync. If it is right, confirm it; until then nothing is done to many at once.',
      evidence: lost
        .map(({ name, companyName }) => `${companyName}: ${name}`)
        .sort((a, b) => a.localeCompare(b, 'en')),
    },
    decisions,
  );
}

/**
 * What to remember from now on. While agreements are gone and nobody has confirmed it, what was remembered stays, so
 * that the question does: they may come back.
 */
export function agreementsMemory(
  seen: AgreementsSeen,
  decisions: readonly GuardDecision[],
): AgreementsMemory {
  const { memory, readAt, now } = seen;
  const open = agreementsGone(seen, decisions)?.guard.confirmedAt === null;
  if (memory && (open || memory.readAt >= readAt)) return memory;
  const inEffect = now.filter((one) => one.inEffect).map(({ recordId }) => recordId);
  const lost = lostSince(seen).length;
  // As of accounts: a few tell nothing of what many are.
  const loss = memory && lost >= FEWEST_LOST_OF_FEW ? lost / memory.inEffect.length : null;
  const losses = [...(memory?.losses ?? []), ...(loss === null ? [] : [loss])].slice(-LEARNED_FROM);
  return { readAt, inEffect, losses };
}

function lostSince({ memory, now }: AgreementsSeen): AgreementNow[] {
  const before = new Set(memory?.inEffect);
  return now.filter(({ recordId, inEffect, ended }) => before.has(recordId) && !inEffect && !ended);
}
