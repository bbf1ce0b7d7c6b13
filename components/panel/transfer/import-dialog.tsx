import { useLayoutEffect, useRef } from 'preact/hooks';
import { FailureNotice } from '@/components/shared/notice';
import { Dialog } from '../dialog';
import { ChooseText } from './choose-text';
import { DryRun } from './dry-run';
import { useImport } from './use-import';
import './transfer.css';

/** Asks for a file or a text, shows what it would change, and changes it when that is wanted. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  // After the dialog has opened, which puts the focus on its first button.
  useLayoutEffect(() => input.current?.focus(), []);
  const { run, busy, failure, check, apply, back } = useImport(onClose);
  return (
    <Dialog
      title={run ? `Import ${run.name}` : 'Import mappings'}
      note={run ? 'Nothing is changed yet.' : 'CSV or JSON. You see what would change before anything does.'}
      onClose={onClose}
    >
      {run ? (
        <DryRun lines={run.lines} busy={busy} onApply={() => void apply()} onBack={back} />
      ) : (
        <ChooseText
          busy={busy}
          input={input}
          onText={(name, read) => void check(name, read)}
          onClose={onClose}
        />
      )}
      {failure && <FailureNotice failure={failure} alert />}
    </Dialog>
  );
}
