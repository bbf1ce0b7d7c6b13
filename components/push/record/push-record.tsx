import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Sheet } from '@/components/review/sheet';
import { Button } from '@/components/shared/button';
import { LiveRegion } from '@/components/shared/live-region';
import { FailureNotice } from '@/components/shared/notice';
import type { PushOf } from '@/lib/messaging/push-protocol';
import { BatchList } from './batch-list';
import { EntryList } from './entry-list';
import { ExportMenu } from './export-menu';
import { SearchField } from './search-field';
import { useAnswer } from './use-answer';
import { useEntries } from './use-entries';
import { useTaking } from './use-taking';
import { WholeLine } from './whole-line';
import '@/components/panel/toolbar.css';
import './push-record.css';

export interface PushRecordProps {
  onClose: () => void;
  onOpen: (batchId: string) => void;
  onUndo: (of: PushOf) => void;
}

/** The record of everything that was pushed, as a sheet over the whole page. */
export const PushRecord = (props: PushRecordProps) => (
  <Sheet label="Pushes" wide onClose={props.onClose}>
    {/* The page's own is out of reach while the sheet is open. */}
    <LiveRegion>
      <Content {...props} />
    </LiveRegion>
  </Sheet>
);

type View = 'batches' | 'entries';
const VIEWS: readonly { view: View; label: string }[] = [
  { view: 'batches', label: 'Batches' },
  { view: 'entries', label: 'Entries' },
];

function Content({ onClose, onOpen, onUndo }: PushRecordProps) {
  const view = useSignal<View>('batches');
  const check = useAnswer('push.verify');
  const entries = useEntries();
  const taking = useTaking();
  const heading = useRef<HTMLHeadingElement>(null);
  // Where it begins, and on no button: a key that is still down presses nothing.
  useLayoutEffect(() => heading.current?.focus(), []);
  const isSearched = view.value === 'entries';
  const known = check.answer.value;
  const isEmpty = known?.entries === 0 && known.broken === null;
  return (
    <div class="record">
      <header class="record-head">
        <h2 ref={heading} tabIndex={-1}>
          Pushes
        </h2>
        <WholeLine check={check} exporting={taking.busy.value} onExport={() => taking.take('json', '')} />
        <div class="record-head-side">
          {taking.said.value && (
            <span class="record-muted record-said" aria-hidden="true">
              {taking.said.value}
            </span>
          )}
          {!isEmpty && <ExportMenu taking={taking} query={isSearched ? entries.listed.value : ''} />}
          <Button variant="quiet" icon="close" iconOnly onClick={onClose}>
            Close
          </Button>
        </div>
      </header>
      <div class="panel-toolbar record-toolbar">
        <fieldset class="panel-states" aria-label="Show">
          {VIEWS.map(({ view: each, label }) => (
            <button
              key={each}
              type="button"
              aria-pressed={view.value === each}
              onClick={() => {
                view.value = each;
              }}
            >
              {label}
            </button>
          ))}
        </fieldset>
        {isSearched && <SearchField store={entries} />}
        {isSearched && entries.newer.value && (
          <Button onClick={() => void entries.reload()}>Show newer entries</Button>
        )}
      </div>
      {taking.failure.value && (
        <div class="record-notice">
          <FailureNotice failure={taking.failure.value} alert />
        </div>
      )}
      <div class="record-body">
        {isSearched ? (
          <EntryList store={entries} onOpen={onOpen} />
        ) : (
          <BatchList onOpen={onOpen} onUndo={onUndo} />
        )}
      </div>
    </div>
  );
}
