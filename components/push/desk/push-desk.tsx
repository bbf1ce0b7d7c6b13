import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { PushOf } from '@/lib/messaging/protocol';
import { PushBatchScreen, PushScreen } from '../push-screen';
import { PushRecord } from '../record';
import { type Pushes, PushesHere } from './pushes';
import { usePushWish } from './use-push-wish';

/** What stands open: one over the other, so that nothing is lost that was chosen below. */
type Opened = { kind: 'plan'; of: PushOf } | { kind: 'batch'; batchId: string } | { kind: 'record' };

interface PushDeskProps {
  /** Opens what a row's badge wishes for: the panel does, wherever it stands. */
  takesWishes?: boolean;
  /** What is open at first. */
  first?: { batchId: string | null } | undefined;
  children: ComponentChildren;
}

/** Holds the screens of pushes of a page; everything below may `usePushes()`. */
export function PushDesk({ takesWishes = false, first, children }: PushDeskProps) {
  const [opened, setOpened] = useState<readonly Opened[]>(() => (first ? [openedAt(first)] : []));
  const open = useCallback(
    (next: Opened) =>
      setOpened((before) =>
        JSON.stringify(before.at(-1)) === JSON.stringify(next) ? before : [...before, next],
      ),
    [],
  );
  const close = useCallback(() => setOpened((before) => before.slice(0, -1)), []);
  const pushes = useMemo(
    (): Pushes => ({
      plan: (of) => open({ kind: 'plan', of }),
      showBatch: (batchId) => open({ kind: 'batch', batchId }),
      showRecord: () => open({ kind: 'record' }),
    }),
    [open],
  );
  usePushWish(takesWishes, pushes.plan);
  return (
    <PushesHere.Provider value={pushes}>
      {children}
      {opened.map((one, at) => {
        const key = `${at} ${JSON.stringify(one)}`;
        if (one.kind === 'plan') return <PushScreen key={key} of={one.of} onClose={close} />;
        if (one.kind === 'batch') return <PushBatchScreen key={key} batchId={one.batchId} onClose={close} />;
        return <PushRecord key={key} onClose={close} onOpen={pushes.showBatch} onUndo={pushes.plan} />;
      })}
    </PushesHere.Provider>
  );
}

const openedAt = ({ batchId }: { batchId: string | null }): Opened =>
  batchId === null ? { kind: 'record' } : { kind: 'batch', batchId };
