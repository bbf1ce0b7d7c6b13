import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { ConfirmDialog } from '@/components/findings/dialogs/confirm-dialog';
import { LiveRegion } from '@/components/shared/live-region';
import { useModal } from '@/components/shared/use-modal';
import { BatchView } from '../batch/batch-view';
import { PlanView } from '../plan/plan-view';
import { Sheet, type SheetWays, type View } from './views';
import './sheet.css';

interface PushSheetProps {
  first: View;
  onClose: () => void;
}

/** A sheet over the whole page: a plan, its confirmation, a batch, and from one to the next. */
export function PushSheet({ first, onClose }: PushSheetProps) {
  const [views, setViews] = useState<readonly View[]>([first]);
  const [isAsking, setAsking] = useState(false);
  const isUnsaved = useRef(false);
  const leave = useCallback(() => {
    if (isUnsaved.current) setAsking(true);
    else onClose();
  }, [onClose]);
  const { dialog, onCancel } = useModal(leave);
  const ways = useMemo((): SheetWays => {
    const show = (next: (before: readonly View[]) => readonly View[]): void => {
      isUnsaved.current = false;
      setViews(next);
    };
    return {
      open: (view) => show((before) => [...before, view]),
      replace: (view) => show((before) => [...before.slice(0, -1), view]),
      back: views.length > 1 ? () => show((before) => before.slice(0, -1)) : null,
      close: leave,
      setUnsaved: (now) => {
        isUnsaved.current = now;
      },
    };
  }, [leave, views.length]);
  const view = views.at(-1) ?? first;
  return (
    <dialog
      class="push-sheet"
      ref={dialog}
      aria-label="Push"
      onCancel={onCancel}
      onKeyDown={(event) => {
        // The keys of the list behind it are not meant.
        event.stopPropagation();
        const isOwn = event.target instanceof Element && event.target.closest('dialog') === dialog.current;
        if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !isOwn) return;
        // Not left to the browser, which at the second Escape closes whatever is asked.
        event.preventDefault();
        leave();
      }}
    >
      {/* The page's own live region is inert behind a modal dialog. */}
      <LiveRegion>
        <Sheet.Provider value={ways}>
          {view.kind === 'plan' ? (
            <PlanView key={`${views.length} ${JSON.stringify(view.of)}`} of={view.of} />
          ) : (
            <BatchView key={`${views.length} ${view.batchId}`} batchId={view.batchId} />
          )}
        </Sheet.Provider>
        {isAsking && (
          <ConfirmDialog
            title="Close without pushing?"
            note="Nothing was written. What you chose here is not kept."
            action="Close"
            onConfirm={async () => onClose()}
            onClose={() => setAsking(false)}
          />
        )}
      </LiveRegion>
    </dialog>
  );
}
