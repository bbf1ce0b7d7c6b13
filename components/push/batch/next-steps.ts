import type { PushOf } from '@/lib/messaging/protocol';
import type { PushKind } from '@/lib/model/push';
import type { PushItem } from '@/lib/model/push-journal';
import { canPlanAgain } from './states';

/** What would plan the same once more; null: there is nothing it could start from. */
export function againOf(kind: PushKind, { line, option, state }: PushItem): PushOf | null {
  if (!canPlanAgain(state)) return null;
  if (line.undoes !== null)
    return kind === 'correction' ? { correctItem: line.undoes } : { undoItem: line.undoes };
  if (line.findingId !== null) return { findingIds: [line.findingId] };
  return option.lineId === null ? null : { lineId: option.lineId };
}

/** What would plan all of them once more that come from findings; null: there are fewer than two. */
export function againOfAll(items: readonly PushItem[]): PushOf | null {
  const findingIds = items.flatMap(({ line, state }) =>
    canPlanAgain(state) && line.undoes === null && line.findingId !== null ? [line.findingId] : [],
  );
  return findingIds.length > 1 ? { findingIds } : null;
}

export const canBeUndone = ({ state, undoneBy, option }: PushItem): boolean =>
  (state === 'done' || state === 'half done') && undoneBy === null && option.undo.possible;
