import { formatCount } from '@/components/shared/format';
import { type ItemState, isOver, needsPerson, type PushItem } from '@/lib/model/push-journal';
import { canPlanAgain, ITEM_FACTS } from './states';

/** What can be shown of a batch alone. */
export type Shown = 'all' | 'to look at' | 'not done' | 'done' | 'open';
export const SHOWN: readonly { key: Shown; label: string }[] = [
  { key: 'all', label: 'All' },
  { key: 'to look at', label: 'To look at' },
  { key: 'not done', label: 'Not done' },
  { key: 'done', label: 'Done' },
  { key: 'open', label: 'Waiting' },
];

export function isShown(shown: Shown, item: PushItem): boolean {
  const { state } = item;
  if (shown === 'all') return true;
  if (shown === 'to look at') return needsPerson(item);
  if (shown === 'not done') return canPlanAgain(state);
  return shown === 'done' ? state === 'done' : !isOver(state);
}

export const countOf = (shown: Shown, items: readonly PushItem[]): number =>
  items.filter((item) => isShown(shown, item)).length;

export const overOf = (items: readonly PushItem[]): number =>
  items.filter(({ state }) => isOver(state)).length;

/** "40 done, 2 refused, 1 done twice", in the order of the states; those that wait are left out. */
export function outcomeWords(items: readonly PushItem[]): string {
  const counts = new Map<ItemState, number>();
  for (const { state } of items) if (isOver(state)) counts.set(state, (counts.get(state) ?? 0) + 1);
  const words = Object.entries(ITEM_FACTS).flatMap(([state, { label }]) => {
    const count = counts.get(state as ItemState);
    return count ? [`${formatCount(count)} ${label.toLowerCase()}`] : [];
  });
  return words.join(', ');
}
