import type { ConfirmChecks } from '@/lib/push/confirm';
import { exceeded, isTyped, typedFor } from '@/lib/push/limits';

/** What a confirmation is held to besides what the engine itself looks at. */
export const confirmChecks: ConfirmChecks = {
  limits: ({ limits }, picked, typed) => {
    const much = exceeded(limits, picked);
    if (much.length === 0 || isTyped(typed, picked)) return null;
    return {
      code: 'push.typed',
      sentence: `This is more than your limits allow without a second look: ${much[0]}`,
      nextStep: `Type "${typedFor(picked)}" to confirm it, or leave some lines out.`,
    };
  },
};
