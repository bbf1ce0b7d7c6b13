import type { Failure } from './failure';
import type { PlannedLine, ProductSight, PushKind, PushOption } from './push';
import type { PsaKind } from './records';
import type { Stamped } from './stamped';

/** Who confirmed it. */
export interface PushedBy {
  name: string;
  /** `page`: the PSA's page told it; `typed`: a person did; `nobody`: neither. */
  told: 'page' | 'typed' | 'nobody';
}

export type BatchState = 'running' | 'paused' | 'stopped' | 'ended';

export interface PushBatch extends Stamped {
  id: string;
  kind: PushKind;
  psa: PsaKind;
  system: string;
  systemId: string;
  state: BatchState;
  /** What holds it; null: it runs, has ended, or a person paused it. */
  because: Failure | null;
  /** When it goes on by itself, ms since the epoch; null: it runs, or only a person can. */
  retryAt: number | null;
  by: PushedBy;
  confirmedAt: number;
  endedAt: number | null;
  items: number;
  /** The batch that it undoes or corrects. */
  undoes: string | null;
  /** Leave a note on the PSA's record of each agreement. */
  note: boolean;
}

/**
 * - `waiting`: nothing was sent.
 * - `writing`: journalled; whether it was sent, and what came of it, is found by reading.
 * - `done`: read back as it should be.
 * - `refused`: the PSA said no, and the line is as it was.
 * - `changed`: it is not what the plan rests on; nothing was sent.
 * - `not done`: no answer came, and the line is as it was.
 * - `done twice`: the PSA counted it twice.
 * - `half done`: of two writes the first alone was done.
 * - `unclear`: neither before nor after: somebody changed it meanwhile.
 * - `stopped`: a person stopped the batch before it was its turn.
 */
export const ITEM_STATES = [
  'waiting',
  'writing',
  'done',
  'refused',
  'changed',
  'not done',
  'done twice',
  'half done',
  'unclear',
  'stopped',
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** States in which an item is over. */
export const isOver = (state: ItemState): boolean => state !== 'waiting' && state !== 'writing';
/** Over, and neither as it was nor as it should be: a person has to look at the line. */
export const STATES_TO_LOOK_AT = ['done twice', 'half done', 'unclear'] as const satisfies ItemState[];
export const isAmiss = (state: ItemState): boolean => STATES_TO_LOOK_AT.some((one) => one === state);

/** Whether a person still has to look at it: no later push has put it right, and nobody has said that it is settled. */
export const needsPerson = ({
  state,
  undoneBy,
  settled,
}: Pick<PushItem, 'state' | 'undoneBy' | 'settled'>): boolean =>
  isAmiss(state) && undoneBy === null && settled === undefined;

/** A person looked at the line in the PSA: it is right, or was put right there by hand. */
export interface Settled {
  by: PushedBy;
  /** ms since the epoch. */
  at: number;
}

/** One line of a batch: the journal, written before and after each write. */
export interface PushItem extends Stamped {
  /** Batch id, then its place, padded, so that they sort. */
  id: string;
  batchId: string;
  line: Omit<PlannedLine, 'options' | 'suggested' | 'cannot'>;
  /** The option that was confirmed. */
  option: PushOption;
  state: ItemState;
  /** Index of the write that is next or under way. */
  step: number;
  /** As re-read just before the write under way; null: not yet. */
  before: ProductSight | null;
  /** As read back last; null: not yet. */
  after: ProductSight | null;
  /** The line that an `add line` of it made. */
  addedLineId: string | null;
  /** How many requests were sent for it. */
  sent: number;
  failure: Failure | null;
  /** The item of a later batch that undid or corrected it. */
  undoneBy: string | null;
  /** Who says that it is settled; absent: nobody does. */
  settled?: Settled;
}

/** The push of the status. */
export interface PushStatus {
  /** The batch that runs or is paused; null: none. */
  batch: {
    id: string;
    kind: PushKind;
    state: BatchState;
    done: number;
    total: number;
    because: Failure | null;
  } | null;
  /** Lines that a person has to look at. */
  needsPerson: number;
  /** The newest batch that holds one; null: none does. */
  lookAt: string | null;
}
