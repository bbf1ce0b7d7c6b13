import { useId, useRef, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { counted } from '@/components/shared/format';
import { FailureNotice, Notice } from '@/components/shared/notice';
import { psaName } from '@/components/shared/psa-name';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { PushPlan } from '@/lib/model/push';
import { exceeded, isTyped, typedFor } from '@/lib/push/limits';
import type { Chosen } from '../model/options';
import { totalsOf } from '../model/totals';
import { extentWords, invoicesWords, KIND_WORDS } from '../model/words';
import { Head } from '../sheet/head';
import { useSheet } from '../sheet/views';
import { ChosenList } from './chosen-list';
import { LimitsPart } from './limits-part';
import { SureButton } from './sure-button';
import { usePushedBy } from './use-pushed-by';
import { mayBeCovered } from './use-seen';
import './confirm.css';

interface ConfirmViewProps {
  plan: PushPlan;
  chosen: readonly Chosen[];
  onBack: () => void;
  /** Reads the plan again. */
  onAgain: () => void;
}

/** After these the same plan is of no use any more. */
const GONE = ['push.plan-gone', 'push.plan-old', 'push.other-system', 'push.line-taken'];

/** The last step: what will happen in one sentence, who does it, and what has to be typed where it is much. */
export function ConfirmView({ plan, chosen, onBack, onAgain }: ConfirmViewProps) {
  const { ask } = useBackground();
  const sheet = useSheet();
  const id = useId();
  const [limits, setLimits] = useState(plan.limits);
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState(false);
  const [busy, setBusy] = useState(false);
  /** Two presses within a frame are one. */
  const isSent = useRef(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const by = usePushedBy(plan.member);
  const totals = totalsOf(chosen);
  const much = exceeded(limits, chosen);
  const wanted = much.length > 0 || mayBeCovered() ? typedFor(chosen) : null;
  const words = KIND_WORDS[plan.kind];
  const psa = psaName(plan.psa);
  const confirm = (): void => {
    if (isSent.current) return;
    isSent.current = true;
    // From here on nobody can say that nothing was written.
    sheet.setUnsaved(false);
    setBusy(true);
    setFailure(null);
    const picks = chosen.map(({ line, option }) => ({ itemId: line.id, optionId: option.id }));
    ask('push.confirm', {
      planId: plan.id,
      picks,
      typed: wanted === null ? null : typed.trim(),
      by: by.sent,
      note: note && plan.notes,
    }).then(
      ({ batchId }) => {
        by.keep();
        sheet.replace({ kind: 'batch', batchId });
      },
      (thrown: unknown) => {
        isSent.current = false;
        sheet.setUnsaved(true);
        setBusy(false);
        const why = failureOf(thrown);
        setFailure(why);
        // Another window has lowered the limits since: what has to be typed is asked for here.
        if (why.code === 'push.typed') ask('push.limits', {}).then(setLimits, () => undefined);
      },
    );
  };
  return (
    <>
      <Head
        title={`${words.action} ${counted(totals.lines, 'line')}?`}
        onBack={onBack}
        backWords="Back to the lines"
      >
        {psa}, {plan.system}
      </Head>
      <div class="push-body">
        <div class="push-confirm">
          <p class="push-sentence">
            {extentWords(totals)} in {psa} will be {words.verb}; {invoicesWords(totals)}.
          </p>
          {totals.forGood > 0 && (
            <Notice tone="warn" nextStep="The details of each line say why.">
              {totals.forGood === totals.lines
                ? 'None of it can be undone from here.'
                : `${counted(totals.forGood, 'line')} of ${totals.lines} cannot be undone from here.`}
            </Notice>
          )}
          <ChosenList chosen={chosen} today={plan.today} />
          <LimitsPart
            much={much}
            wanted={wanted}
            typed={typed}
            onType={setTyped}
            limits={limits}
            onLimits={setLimits}
          />
          <Field label="Pushed by" value={by.name} onInput={by.setName} hint={by.hintIn(psa)} />
          {plan.notes && (
            <label class="push-tick" for={id}>
              <input
                id={id}
                type="checkbox"
                checked={note}
                onChange={({ currentTarget }) => setNote(currentTarget.checked)}
              />
              Leave a note in {psa} on the record of each agreement's customer
            </label>
          )}
          {failure && (
            <FailureNotice
              failure={failure}
              alert
              actions={
                GONE.includes(failure.code) ? <Button onClick={onAgain}>Read again</Button> : undefined
              }
            />
          )}
        </div>
      </div>
      <footer class="push-foot">
        <p class="push-totals push-small">
          Each line is read once more just before it is written. One that somebody has changed since is left
          alone.
        </p>
        <div class="push-foot-buttons">
          <Button onClick={onBack}>Back</Button>
          <SureButton busy={busy} disabled={wanted !== null && !isTyped(typed, chosen)} onPress={confirm}>
            {words.action} {counted(totals.lines, 'line')}
          </SureButton>
        </div>
      </footer>
    </>
  );
}
