import type { SyncRun } from '@/lib/store/contract';

/** In the order in which a run goes through them: what a badge needs first comes first. */
export const STAGE_NAMES = [
  'vendor plans',
  'vendor products',
  'vendor customers',
  'account joins',
  'last month',
  'psa companies',
  'psa products',
  'psa agreements',
  'agreement lines',
  'older months',
  'month in progress',
] as const;
export type StageName = (typeof STAGE_NAMES)[number];
/** `end`: every stage is over, the outcome is not yet written. */
export type Place = StageName | 'end';
export type RunState = SyncRun['state'];

/**
 * - `stay`: rows were written, the stage goes on. `next`: the stage is over.
 * - `finish …`: only when every stage is over.
 * - `interrupt`: the run cannot go on now (vault locked, store refuses). `resume`: it can.
 */
export type RunEvent =
  | 'stay'
  | 'next'
  | 'finish done'
  | 'finish partial'
  | 'finish failed'
  | 'cancel'
  | 'interrupt'
  | 'resume';

type Move = (place: Place) => { state: RunState; stage: Place } | null;

const stay =
  (state: RunState): Move =>
  (stage) => ({ state, stage });
const whenOver =
  (state: RunState): Move =>
  (stage) =>
    stage === 'end' ? { state, stage } : null;
const underWay: Move = (stage) => (stage === 'end' ? null : { state: 'running', stage });

const TABLE: Record<RunState, Partial<Record<RunEvent, Move>>> = {
  running: {
    stay: underWay,
    next: (stage) => {
      const next = nextPlace(stage);
      return next ? { state: 'running', stage: next } : null;
    },
    'finish done': whenOver('done'),
    'finish partial': whenOver('partial'),
    'finish failed': whenOver('failed'),
    cancel: stay('cancelled'),
    interrupt: stay('failed'),
  },
  failed: { resume: underWay },
  done: {},
  partial: {},
  cancelled: {},
};

/** Where `event` leads. Throws on a move that the table does not have: that is a defect. */
export function move(
  run: { state: RunState; stage: string },
  event: RunEvent,
): { state: RunState; stage: Place } {
  const place = placeOf(run.stage);
  const moved = place && TABLE[run.state][event]?.(place);
  if (!moved) throw new Error(`A run that is ${run.state} at "${run.stage}" cannot ${event}.`);
  return moved;
}

export const placeOf = (text: string): Place | null =>
  [...STAGE_NAMES, 'end' as const].find((place) => place === text) ?? null;

function nextPlace(place: Place): Place | null {
  if (place === 'end') return null;
  return STAGE_NAMES[STAGE_NAMES.indexOf(place) + 1] ?? 'end';
}
