import { useState } from 'preact/hooks';
import { Dialog } from '@/components/panel/dialog';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { FailureNotice } from '@/components/shared/notice';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { PushLimits } from '@/lib/model/push';

const FIELDS: readonly { key: keyof PushLimits; label: string; isWhole: boolean }[] = [
  { key: 'unitsPerLine', label: 'Units by which one line may change', isWhole: true },
  { key: 'moneyPerLine', label: 'Money by which one line changes the next invoice', isWhole: false },
  { key: 'linesPerBatch', label: 'Lines at once', isWhole: true },
  { key: 'moneyPerBatch', label: 'Money by which all of them change the next invoices', isWhole: false },
];

interface LimitsDialogProps {
  limits: PushLimits;
  onLimits: (limits: PushLimits) => void;
  onClose: () => void;
}

/** Above which a push is confirmed by typing. */
export function LimitsDialog({ limits, onLimits, onClose }: LimitsDialogProps) {
  const { ask } = useBackground();
  const [texts, setTexts] = useState<Record<keyof PushLimits, string>>(() => textsOf(limits));
  const [faults, setFaults] = useState<Partial<Record<keyof PushLimits, string>>>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const save = (): void => {
    const { read, wrong } = readLimits(texts);
    setFaults(wrong);
    if (busy || Object.keys(wrong).length > 0) return;
    setBusy(true);
    setFailure(null);
    ask('push.setLimits', { limits: read }).then(
      () => {
        onLimits(read);
        onClose();
      },
      (thrown: unknown) => {
        setBusy(false);
        setFailure(failureOf(thrown));
      },
    );
  };
  return (
    <Dialog
      title="Limits"
      note="A push that is above one of them has to be confirmed by typing. Empty: no limit."
      onClose={onClose}
    >
      <form
        class="push-limits-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {FIELDS.map(({ key, label }) => (
          <Field
            key={key}
            label={label}
            value={texts[key]}
            onInput={(text) => setTexts((before) => ({ ...before, [key]: text }))}
            error={faults[key]}
          />
        ))}
        {failure && <FailureNotice failure={failure} alert />}
        <div class="panel-dialog-buttons">
          <Button type="submit" variant="primary" busy={busy}>
            Save
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

function textsOf(limits: PushLimits): Record<keyof PushLimits, string> {
  const text = (limit: number | null): string => (limit === null ? '' : String(limit));
  return {
    unitsPerLine: text(limits.unitsPerLine),
    moneyPerLine: text(limits.moneyPerLine),
    linesPerBatch: text(limits.linesPerBatch),
    moneyPerBatch: text(limits.moneyPerBatch),
  };
}

/** What was typed, as limits; what is no number says so at its field. */
export function readLimits(texts: Record<keyof PushLimits, string>) {
  const read: PushLimits = {
    unitsPerLine: null,
    moneyPerLine: null,
    linesPerBatch: null,
    moneyPerBatch: null,
  };
  const wrong: Partial<Record<keyof PushLimits, string>> = {};
  for (const { key, isWhole } of FIELDS) {
    const text = texts[key].trim();
    if (text === '') continue;
    const isNumber = isWhole ? /^\d{1,9}$/.test(text) : /^\d{1,9}(\.\d{1,4})?$/.test(text);
    if (isNumber) read[key] = Number(text);
    else wrong[key] = isWhole ? 'A whole number, or nothing.' : 'A number such as 500 or 99.50, or nothing.';
  }
  return { read, wrong };
}
