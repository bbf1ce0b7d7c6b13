import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { FailureNotice, Notice } from '@/components/shared/notice';
import { pushWords } from '@/components/shared/push-words';
import type { PushStatus } from '@/lib/model/push-journal';
import { Disconnect, type DisconnectChoice } from './disconnect';
import { focusFirstInvalid } from './focus';
import { Screen } from './screen';
import { useAction } from './use-action';

export function Unlock({
  push,
  onUnlocked,
  onDisconnected,
}: {
  push: PushStatus;
  onUnlocked: () => void;
  onDisconnected: (sentence: string, what: DisconnectChoice) => void;
}) {
  const { ask } = useBackground();
  const action = useAction();
  const passphrase = useSignal('');
  const checked = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);

  async function unlock(): Promise<void> {
    try {
      await ask('vault.unlock', { passphrase: passphrase.value });
    } catch (thrown) {
      input.current?.select();
      throw thrown;
    }
    onUnlocked();
  }
  function submit(event: Event): void {
    event.preventDefault();
    checked.value = true;
    if (passphrase.value) void action.run(unlock);
    else focusFirstInvalid(form);
  }
  return (
    <Screen title="Seatcheck is locked" firstFocus={input}>
      <p>Badges go on from what was already fetched. To sync or to change keys, unlock it.</p>
      {push.batch && (
        <Notice tone="info" nextStep="It goes on when Seatcheck is unlocked.">
          {pushWords(push.batch)}.
        </Notice>
      )}
      <form class="popup-form" ref={form} onSubmit={submit} noValidate>
        <Field
          label="Passphrase"
          inputRef={input}
          secret
          value={passphrase.value}
          onInput={(value) => {
            passphrase.value = value;
          }}
          error={checked.value && !passphrase.value ? 'Type the passphrase.' : null}
          invalidBecause={action.failure.value ? 'unlock-failure' : undefined}
        />
        {action.failure.value && <FailureNotice id="unlock-failure" failure={action.failure.value} alert />}
        <div class="popup-buttons">
          <Button type="submit" variant="primary" busy={action.busy.value}>
            {action.busy.value ? 'Unlocking' : 'Unlock'}
          </Button>
        </div>
      </form>
      <details class="popup-more">
        <summary>Passphrase lost?</summary>
        <div class="popup-more-body">
          <p>It cannot be recovered. Erase everything, then connect again with the keys.</p>
          <Disconnect choices={['everything']} push={push} onDone={onDisconnected} />
        </div>
      </details>
    </Screen>
  );
}
