import type { IconName } from '@/components/shared/icon';
import type { PushKind } from '@/lib/model/push';
import type { BatchState, ItemState } from '@/lib/model/push-journal';

interface StateFacts {
  label: string;
  icon: IconName;
  tone: 'done' | 'failed' | 'attention' | 'quiet' | 'running';
  /** What it means, a sentence; `psa`: how the PSA is called. */
  sentence: (psa: string) => string;
}

export const ITEM_FACTS: Record<ItemState, StateFacts> = {
  waiting: { label: 'Waiting', icon: 'waiting', tone: 'quiet', sentence: () => 'Nothing was sent yet.' },
  writing: {
    label: 'Writing',
    icon: 'sync',
    tone: 'running',
    sentence: () => 'Sent once; it is read back until it is certain what came of it.',
  },
  done: {
    label: 'Done',
    icon: 'tick',
    tone: 'done',
    sentence: () => 'Written, and read back as it should be.',
  },
  refused: {
    label: 'Refused',
    icon: 'failed',
    tone: 'failed',
    sentence: (psa) => `${psa} said no. The line is as it was.`,
  },
  changed: {
    label: 'Changed meanwhile',
    icon: 'warning',
    tone: 'attention',
    sentence: () => 'What the plan rests on is another, or too long ago. Nothing was sent.',
  },
  'not done': {
    label: 'Not done',
    icon: 'close',
    tone: 'attention',
    sentence: () => 'No answer came, and the line is as it was. It was not sent again.',
  },
  'done twice': {
    label: 'Done twice',
    icon: 'failed',
    tone: 'failed',
    sentence: (psa) => `${psa} counted it twice. Correct it before the next invoice.`,
  },
  'half done': {
    label: 'Half done',
    icon: 'failed',
    tone: 'failed',
    sentence: (psa) => `Of two writes only the first was done. Undo it, or finish it in ${psa}.`,
  },
  unclear: {
    label: 'Unclear',
    icon: 'question',
    tone: 'failed',
    sentence: () => 'What stands there now is not known, or neither as it was nor as it should be.',
  },
  stopped: {
    label: 'Stopped',
    icon: 'close',
    tone: 'quiet',
    sentence: () => 'The batch was stopped before its turn. Nothing was sent.',
  },
};

/** Of an item that is not as it was meant to be: what can be planned anew without harm. */
export const canPlanAgain = (state: ItemState): boolean =>
  state === 'changed' || state === 'not done' || state === 'refused' || state === 'stopped';

export const BATCH_WORDS: Record<BatchState, string> = {
  running: 'Running',
  paused: 'Paused',
  stopped: 'Stopped',
  ended: 'Ended',
};

export const DONE_WORDS: Record<PushKind, string> = {
  push: 'written',
  undo: 'put back',
  correction: 'put right',
};
