import { useMemo, useRef } from 'preact/hooks';
import type { DriftItem, Input, ProblemItem } from '@/lib/messaging/protocol';
import { type Change, useMapping } from '../use-mapping';
import { type Known, unlinkOf } from './drift';

/** What can be done from the review itself, each with its outcome said. A second press before the answer does nothing. */
export function useActions(onFailure: (thrown: unknown) => void) {
  const change = useMapping();
  const busy = useRef(new Set<string>());
  return useMemo(() => {
    const run = <K extends Change>(key: string, name: K, input: Input<K>, outcome: string): void => {
      if (busy.current.has(key)) return;
      busy.current.add(key);
      change(name, input, outcome)
        .catch(onFailure)
        .finally(() => busy.current.delete(key));
    };
    return {
      confirm: (drift: DriftItem): void => {
        const outcome =
          drift.kind === 'renamed service'
            ? `The mapping is now that of ${drift.now ?? drift.before}`
            : `The mapping goes on with ${drift.now ?? drift.before}`;
        run(drift.id, 'drift.confirm', { driftId: drift.id }, outcome);
      },
      unlink: (drift: DriftItem, known: Known): void => {
        const unlink = unlinkOf(drift, known);
        if (!unlink) return;
        const outcome = `${drift.before} is not linked any more`;
        if ('accountId' in unlink) run(drift.id, 'account.unlink', unlink, outcome);
        else run(drift.id, 'service.unlink', unlink, outcome);
      },
      bringBack: (kind: 'account' | 'service', id: string, name: string): void => {
        const outcome = `${name} is to map again`;
        if (kind === 'account') run(id, 'account.exclude', { accountId: id, reason: null }, outcome);
        else run(id, 'service.exclude', { serviceId: id, reason: null }, outcome);
      },
      resolve: (problem: ProblemItem, accountId: string, label: string): void =>
        run(
          problem.id,
          'problem.resolve',
          { problemId: problem.id, accountId },
          `The report now means ${label}`,
        ),
    };
  }, [change, onFailure]);
}

export type Actions = ReturnType<typeof useActions>;
