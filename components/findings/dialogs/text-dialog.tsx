import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Dialog } from '@/components/panel/dialog';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { FailureNotice } from '@/components/shared/notice';
import { type Failure, failureOf } from '@/lib/model/failure';
import './dialogs.css';

interface TextDialogProps {
  title: string;
  note?: string;
  label: string;
  first?: string;
  /** Several lines. */
  isLong?: boolean;
  longest: number;
  /** Said when it is empty. */
  missing: string;
  action: string;
  /** Resolves when it is kept; the dialog then closes. */
  onDone: (text: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for a text that is required: a note, a view's name. */
export function TextDialog(props: TextDialogProps) {
  const { label, isLong = false, longest, missing, onDone, onClose } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(props.first ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  useLayoutEffect(() => {
    area.current?.focus();
    input.current?.focus();
    input.current?.select();
  }, []);
  const submit = (): void => {
    const written = text.trim();
    setFault(written === '' ? missing : null);
    if (written === '') (area.current ?? input.current)?.focus();
    if (busy || written === '') return;
    setBusy(true);
    setFailure(null);
    onDone(written.slice(0, longest)).then(onClose, (thrown: unknown) => {
      setBusy(false);
      setFailure(failureOf(thrown));
    });
  };
  return (
    <Dialog title={props.title} note={props.note} onClose={onClose}>
      <form
        class="finding-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {isLong ? (
          <div class="sc-field" data-invalid={fault !== null || undefined}>
            <label for={id}>{label}</label>
            <textarea
              ref={area}
              id={id}
              rows={4}
              maxLength={longest}
              value={text}
              aria-invalid={fault !== null || undefined}
              aria-describedby={fault ? `${id}-fault` : undefined}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
              }}
            />
            {fault && (
              <p class="sc-field-error" id={`${id}-fault`}>
                {fault}
              </p>
            )}
          </div>
        ) : (
          <Field label={label} value={text} onInput={setText} error={fault} inputRef={input} />
        )}
        {failure && <FailureNotice failure={failure} alert />}
        <div class="panel-dialog-buttons">
          <Button type="submit" variant="primary" busy={busy}>
            {props.action}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
