import type { ConfirmChecks } from '@/lib/push/confirm';

/** Until lib/push/limits.ts is wired here, nothing can be confirmed: never the other way round. */
export const confirmChecks: ConfirmChecks = {
  limits: () => ({
    code: 'push.unbuilt',
    sentence: 'Limits are not checked yet, so nothing can be confirmed.',
    nextStep: 'Wait for the next version.',
  }),
};
