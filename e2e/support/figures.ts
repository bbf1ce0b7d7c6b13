import type { Badge } from '@/lib/model/badge';
import type { TruthRow } from '@/simulators/msp/types';
import type { World } from './world';

/** The badge of every addition, as the background would send it to a page. */
export async function allBadges({ ask, sims }: Pick<World, 'ask' | 'sims'>): Promise<Map<number, Badge>> {
  const ids = new Set(sims.msp.truth.rows.map((row) => row.agreementId));
  const answers = await Promise.all(
    [...ids].map((recordId) =>
      ask('page.agreement', {
        psa: 'connectwise',
        recordId,
        names: [],
        companyName: null,
        rows: [],
        reread: false,
      }),
    ),
  );
  return new Map(
    answers.flatMap(({ figures }) =>
      (figures?.lines ?? []).map(({ lineId, badge }): [number, Badge] => [
        Number(lineId.replace('connectwise:', '')),
        badge,
      ]),
    ),
  );
}

/** Where the background's figures are not what the generator knows to be true; one line each. */
export async function wrongFigures(
  world: Pick<World, 'ask' | 'sims'>,
  truth: readonly TruthRow[] = world.sims.msp.truth.rows,
): Promise<string[]> {
  const badges = await allBadges(world);
  return truth.flatMap(({ additionId, agreementId, used, billed, variance, reason }) => {
    const badge = badges.get(additionId);
    if (!badge) return [`addition ${additionId} of ${agreementId} has no figures`];
    const agrees =
      badge.used === used &&
      badge.billed === billed &&
      badge.variance === variance &&
      (badge.reason === null) === (reason === null);
    const said = badge.reason ?? `${badge.used} used, ${badge.billed} billed, ${badge.variance}`;
    return agrees
      ? []
      : [`addition ${additionId} wants ${reason ?? `${used}, ${billed}, ${variance}`}, has ${said}`];
  });
}
