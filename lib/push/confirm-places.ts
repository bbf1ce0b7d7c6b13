import type { PlannedLine, PushOption, PushPlan } from '@/lib/model/push';
import type { PushItem } from '@/lib/model/push-journal';
import type { Store } from '@/lib/store/contract';
import * as fail from './failures';
import { placeOf } from './plan/overlay';

/** One line as it was shown and chosen. */
export interface Picked {
  line: PlannedLine;
  option: PushOption;
}

/** What a write rests on are all lines of a product on an agreement: one push at a time for them. */
export const placesOf = ({ writes }: Pick<PushOption, 'writes'>): string[] =>
  writes.map(({ agreementId, productId }) => placeOf(agreementId, productId));

/** What it writes, and what its numbers rest on besides: rows on other agreements, bundles. */
const allOf = ({
  line,
  option,
}: {
  line: Pick<PlannedLine, 'restsOn'>;
  option: Pick<PushOption, 'writes'>;
}): string[] => [...placesOf(option), ...restsOn(line)];

const restsOn = (line: Pick<PlannedLine, 'restsOn'>): string[] =>
  (line.restsOn ?? []).map(({ agreementId, productId }) => placeOf(agreementId, productId));

/** No line of one push may change what another of it was reckoned with: both together come to too much or too little. */
export function mustBeApart(picked: readonly Picked[]): void {
  const writer = new Map(picked.flatMap((one) => placesOf(one.option).map((place) => [place, one] as const)));
  for (const one of picked)
    for (const place of restsOn(one.line)) {
      const other = writer.get(place);
      if (other && other !== one) fail.refuse(fail.notTogether(one.line, other.line));
    }
}

/**
 * No push that is not over may change what these lines rest on, nor rest on what they change; and none may have done so
 * since the plan was made. Throws `push.line-taken` or `push.plan-old`.
 */
export async function mustBeFree(store: Store, plan: PushPlan, picked: readonly Picked[]): Promise<void> {
  const ours = (await store.pushBatches.all()).filter(({ systemId }) => systemId === plan.systemId);
  const rests = new Set(picked.flatMap(allOf));
  const writes = new Set(picked.flatMap(({ option }) => placesOf(option)));
  const ids = new Set(ours.map(({ id }) => id));
  const open = (await store.pushItems.inState('waiting', 'writing')).filter(({ batchId }) =>
    ids.has(batchId),
  );
  if (open.some((item) => touches(item, rests) || allOf(item).some((place) => writes.has(place))))
    fail.refuse(fail.LINE_TAKEN);
  for (const { id, endedAt } of ours) {
    if (endedAt !== null && endedAt < plan.madeAt) continue;
    const items = await store.pushItems.ofBatch(id);
    if (items.some((item) => item.sent > 0 && item.updatedAt > plan.madeAt && touches(item, rests)))
      fail.refuse(fail.PUSHED_SINCE);
  }
}

const touches = ({ option }: PushItem, places: ReadonlySet<string>): boolean =>
  placesOf(option).some((place) => places.has(place));
