import type { FindingItem } from '@/lib/messaging/protocol';
import type { FindingView } from '@/lib/model/saved-view';

/** Codes of a finding's states, and which of them each choice shows. */
export const STATES = ['open', 'accepted', 'snoozed', 'resolved'] as const;
export const RESOLVED = STATES.indexOf('resolved');

export const SHOWS: readonly FindingView['show'][] = ['open', 'mine', 'snoozed', 'resolved', 'all'];
export const SHOW_WORDS: Record<FindingView['show'], string> = {
  open: 'Open',
  mine: 'Mine to fix',
  snoozed: 'Snoozed',
  resolved: 'Resolved',
  all: 'All',
};

/** Which of SHOWS alone shows a state: they stand in the same order, and "all" shows every one. */
export const stateCode = (state: FindingItem['state']): number => STATES.indexOf(state);

export const isShown = (show: FindingView['show'], code: number): boolean =>
  show === 'all' || SHOWS.indexOf(show) === code;

/** Still to be done by somebody: open, or accepted as mine to fix. */
export const isToDo = (code: number): boolean => code <= 1;
