import { words } from '@/components/shared/testing';
import { ITEM_STATES, type ItemState, type PushItem } from '@/lib/model/push-journal';
import { item } from '../fixtures.testing';
import { ITEM_FACTS } from './states';

/** A line in each state. */
export const all = (): PushItem[] => ITEM_STATES.map((state, at) => item(at, state));
/** So many lines, the first ones done. */
export const some = (count: number, done: number): PushItem[] =>
  Array.from({ length: count }, (_, at) => item(at, at < done ? 'done' : 'waiting'));
/** The drawn line in this state. */
export const row = (state: ItemState): Element => {
  const found = [...document.querySelectorAll('.push-item')].find(
    (one) => words(one.querySelector('.push-item-state')) === ITEM_FACTS[state].label,
  );
  if (!found) throw new Error(`no line that is ${state}`);
  return found;
};
export const buttonsOf = (state: ItemState): string[] =>
  [...row(state).querySelectorAll('button')].map((one) => words(one).replace(/ Company.*/, ''));
