import { throttled } from '@/lib/sync/notifier';
import { continueBatch, pauseBatch, stopBatch } from './batch-steps';
import { confirmPlan } from './confirm';
import type { Push, PushDeps } from './contract';
import { refuse } from './failures';
import { createFollow } from './follow';
import { createJournal } from './journal';
import { createRunner } from './runner';
import { settleByPerson } from './settle-by-person';
import { pushStatus } from './status';

export function createPush(given: PushDeps): Push {
  const notifier = throttled<null>(() => given.notify());
  const deps: PushDeps = { ...given, notify: () => notifier.tell(null) };
  const journal = createJournal(deps);
  const follow = createFollow(deps.changed, deps.now);
  const runner = createRunner({ deps, journal, follow, signal: new AbortController().signal });
  const parts = { deps, journal };

  /** What a person did shows at once, and what follows from it begins. */
  const go = (): void => {
    notifier.tellNow(null);
    void runner.kick();
  };

  return {
    async confirm(confirmation) {
      const batch = await confirmPlan(deps, journal, confirmation);
      go();
      return batch;
    },
    resume: () => runner.kick(),
    async pause(batchId) {
      await pauseBatch(parts, batchId);
      go();
    },
    async goOn(batchId) {
      const kind = (await deps.store.pushBatches.get(batchId))?.kind;
      const frozen = kind === 'push' ? await deps.frozen() : null;
      if (frozen) refuse(frozen);
      await continueBatch(parts, batchId);
      go();
    },
    async stop(batchId) {
      await stopBatch(parts, batchId);
      go();
    },
    async settle(itemId, by) {
      await settleByPerson(parts, itemId, by);
      notifier.tellNow(null);
    },
    status: () => pushStatus(deps.store, runner.trouble()),
    trouble: () => runner.trouble(),
    async idle() {
      await runner.idle();
      await follow.idle();
      await journal.idle();
    },
  };
}
