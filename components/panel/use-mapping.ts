import { useCallback } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { useAnnounce } from '@/components/shared/live-region';
import type { Input, MessageName } from '@/lib/messaging/protocol';

export type Change = Extract<
  MessageName,
  `account.${string}` | `service.${string}` | 'problem.resolve' | 'drift.confirm'
>;

/** Sends a change of a mapping and says the outcome to screen readers; throws FailureError. */
export function useMapping(): <K extends Change>(name: K, input: Input<K>, outcome: string) => Promise<void> {
  const { ask } = useBackground();
  const announce = useAnnounce();
  return useCallback(
    async (name, input, outcome) => {
      await ask(name, input);
      announce(outcome);
    },
    [ask, announce],
  );
}
