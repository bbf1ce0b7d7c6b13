import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { FailureNotice } from '@/components/shared/notice';
import { Confirm } from './confirm';
import { focusFirstInvalid } from './focus';
import { Screen } from './screen';
import { useAction } from './use-action';

/** As lib/vault asks for it. */
const MINIMUM_LENGTH = 10;

export interface PassphraseProps {
  /** There is one: it is changed or removed here. */
  present: boolean;
  step?: string | undefined;
  onBack?: (() => void) | undefined;
  onSkip?: (() => void) | undefined;
  onDone: (sentence: string) => void;
}

export function Passphrase({ present, step, onBack, onSkip, onDone }: PassphraseProps) {
  const { ask } = useBackground();
  const action = useAction();
  const passphrase = useSignal('');
  const again = useSignal('');
  const checked = useSignal(false);
  const first = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);

  const long = [...passphrase.value].length >= MINIMUM_LENGTH;
  const same = passphrase.value === again.value;

  async function save(): Promise<void> {
    await ask('vault.passphrase', { passphrase: passphrase.value });
    onDone(present ? 'The passphrase was changed.' : 'The passphrase was set.');
  }
  function submit(event: Event): void {
    event.preventDefault();
    checked.value = true;
    if (long && same) void action.run(save);
    else focusFirstInvalid(form);
  }
  const remove = (): Promise<void> =>
    action.run(async () => {
      await ask('vault.passphrase', { passphrase: null });
      onDone('The passphrase was removed.');
    });

  return (
    <Screen
      title={present ? 'Change the passphrase' : 'Set a passphrase'}
      step={step}
      onBack={onBack}
      firstFocus={first}
    >
      <p>
        Keys are encrypted on this computer in any case. With a passphrase nobody can use them without it, not
        even with this browser's files in hand.
      </p>
      <form class="popup-form" ref={form} onSubmit={submit} noValidate>
        <Field
          label="Passphrase"
          inputRef={first}
          secret
          value={passphrase.value}
          onInput={(value) => {
            passphrase.value = value;
          }}
          hint={`At least ${MINIMUM_LENGTH} characters. It cannot be recovered.`}
          error={checked.value && !long ? `Type at least ${MINIMUM_LENGTH} characters.` : null}
          invalidBecause={
            action.failure.value?.code === 'vault.passphrase-weak' ? 'passphrase-failure' : undefined
          }
        />
        <Field
          label="The same again"
          secret
          value={again.value}
          onInput={(value) => {
            again.value = value;
          }}
          error={checked.value && long && !same ? 'This is not the same passphrase.' : null}
        />
        <p class="popup-small">
          Locks by itself after 30 minutes without use, 12 hours after unlocking, and with the computer.
          Badges go on from what was already fetched.
        </p>
        {action.failure.value && (
          <FailureNotice id="passphrase-failure" failure={action.failure.value} alert />
        )}
        <div class="popup-buttons">
          <Button type="submit" variant="primary" busy={action.busy.value}>
            {present ? 'Change passphrase' : 'Set passphrase'}
          </Button>
          {onSkip && <Button onClick={onSkip}>Go on without</Button>}
        </div>
      </form>
      {present && (
        <section class="popup-section" aria-label="Remove the passphrase">
          <Confirm
            trigger="Remove passphrase"
            question="The keys stay encrypted, but Seatcheck is never locked any more."
            confirm="Remove it"
            onConfirm={remove}
          />
        </section>
      )}
    </Screen>
  );
}
