import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PushOf } from '@/lib/messaging/protocol';

/** The ways to the screens of pushes, over whatever is shown. */
export interface Pushes {
  /** Plans a correction or an undo. */
  plan(of: PushOf): void;
  showBatch(batchId: string): void;
  /** The record of all of them. */
  showRecord(): void;
}

/** Null: nothing is pushed from here. */
export const PushesHere = createContext<Pushes | null>(null);
export const usePushes = (): Pushes | null => useContext(PushesHere);
