import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Dialog } from '@/components/panel/dialog';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { type Day, dayLabel, dayOf } from '@/lib/model/calendar';
import { snoozeEnds } from './ends';
import './dialogs.css';

const REASONS = ['Waiting for the customer', 'Agreed with the customer', 'Corrected with the next invoice'];
const LONGEST = 500;

interface SnoozeProps {
  /** "Acme, Guard seats", "3 findings". */
  what: string;
  /** Whether there are more than one. */
  several: boolean;
  today: Day;
  onSnooze: (reason: string, until: Day) => void;
  onClose: () => void;
}

/** Asks why, which is required, and until when. */
export function SnoozeDialog({ what, several, today, onSnooze, onClose }: SnoozeProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [end, setEnd] = useState('week');
  const [own, setOwn] = useState('');
  const [faults, setFaults] = useState<{ reason?: string; until?: string }>({});
  const ends = snoozeEnds(today);
  // Before it is painted: what is typed at once belongs into the field.
  useLayoutEffect(() => field.current?.focus(), []);
  const submit = (): void => {
    const until = end === 'own' ? dayOf(own) : (ends.find(({ key }) => key === end)?.until ?? null);
    const found = {
      ...(reason.trim() === '' ? { reason: 'Say why, so that it is understood later.' } : {}),
      ...(until === null || until < today ? { until: 'Choose a day from today on.' } : {}),
    };
    setFaults(found);
    if (found.reason) field.current?.focus();
    if (Object.keys(found).length > 0 || until === null) return;
    onSnooze(reason.trim().slice(0, LONGEST), until);
  };
  return (
    <Dialog
      title={`Snooze ${what}`}
      note={`${several ? 'They are' : 'It is'} open again after the last day, or at once when the difference grows.`}
      onClose={onClose}
    >
      <form
        class="finding-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label="Reason"
          value={reason}
          onInput={setReason}
          choices={REASONS}
          error={faults.reason}
          inputRef={field}
        />
        <fieldset class="finding-ends">
          <legend>Last day</legend>
          {ends.map(({ key, label, until }) => (
            <label key={key}>
              <input type="radio" name={`${id}-end`} checked={end === key} onChange={() => setEnd(key)} />
              {label} <span>{dayLabel(until)}</span>
            </label>
          ))}
          <label>
            <input type="radio" name={`${id}-end`} checked={end === 'own'} onChange={() => setEnd('own')} />
            Another day
            <input
              type="date"
              aria-label="Another last day"
              aria-invalid={faults.until ? true : undefined}
              aria-describedby={faults.until ? `${id}-until` : undefined}
              min={today}
              value={own}
              onInput={({ currentTarget: { value } }) => {
                setOwn(value);
                setEnd('own');
              }}
            />
          </label>
          {faults.until && (
            <p class="sc-field-error" id={`${id}-until`}>
              {faults.until}
            </p>
          )}
        </fieldset>
        <div class="panel-dialog-buttons">
          <Button type="submit" variant="primary">
            Snooze
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
