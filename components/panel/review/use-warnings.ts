import { useEffect, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import type { MappingOverview, MappingWarning } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';

export interface Warnings {
  /** Null until the first answer. The last answer stays while and when a later question fails. */
  items: MappingWarning[] | null;
  failure: Failure | null;
  again: () => void;
}

/** The warnings of these mappings: asked for when the review is opened, and again with every change while it is open. */
export function useWarnings(overview: MappingOverview, active: boolean): Warnings {
  const { ask } = useBackground();
  const [items, setItems] = useState<MappingWarning[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!active || !overview || tries < 0) return;
    let dropped = false;
    ask('mapping.warnings', {}).then(
      (answer) => {
        if (dropped) return;
        setItems(answer.items);
        setFailure(null);
      },
      (thrown: unknown) => !dropped && setFailure(failureOf(thrown)),
    );
    return () => {
      dropped = true;
    };
  }, [ask, active, overview, tries]);
  return { items, failure, again: () => setTries((count) => count + 1) };
}
