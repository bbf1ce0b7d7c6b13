import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { useAnnounce } from '@/components/shared/live-region';
import { FailureNotice } from '@/components/shared/notice';
import { FailureError, failureOf } from '@/lib/model/failure';
import type { PsaKind } from '@/lib/model/records';
import type { PsaStatus } from '@/lib/model/status';
import { requestHosts } from '@/lib/platform/permissions';
import type { PsaCredentials } from '@/lib/psa/system';
import { SYSTEMS } from '@/lib/psa/systems';
import type { ConnectProps } from './connect-lmpi';
import { focusFirstInvalid } from './focus';
import { hostRefused, hostsOf } from './host-prompt';
import { PsaChoice } from './psa-choice';
import { PsaFields } from './psa-fields';
import { PsaHelp } from './psa-help';
import { PsaReplaces } from './psa-replaces';
import { Screen } from './screen';
import { useAction } from './use-action';

const NOTICE = 'psa-failure';

export interface ConnectPsaProps extends ConnectProps {
  kind: PsaKind;
  /** What is connected now, or was the last one. */
  now: PsaStatus;
  onKind: (kind: PsaKind) => void;
  /** Offered during setup: to go on without keys. */
  onSkip?: (() => void) | undefined;
}

/** The connect form of any PSA, made of what its `PsaSystem` says. */
export function ConnectPsa({ kind, now, onKind, draft, step, onBack, onConnected, onSkip }: ConnectPsaProps) {
  const { ask } = useBackground();
  const announce = useAnnounce();
  const action = useAction();
  const checked = useSignal(false);
  const agreed = useSignal(false);
  const another = useSignal(false);
  const first = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);

  const { name, words, read, proving, help, fields } = SYSTEMS[kind];
  const typed = draft.draft.value.psa[kind];
  const reading = read(typed);
  const failure = action.failure.value;
  /** Which one goes: another PSA, or, as the background found, another one of this. */
  const replaced = now.kind !== kind ? now.kind : another.value ? kind : null;
  const showsProving = proving !== null && action.busy.value;

  function choose(next: PsaKind): void {
    action.clear();
    checked.value = false;
    agreed.value = false;
    another.value = false;
    onKind(next);
  }
  async function authenticate(keys: PsaCredentials, hosts: string[]): Promise<void> {
    // Before the first await: the browser shows its prompt only within the user's own gesture.
    const allowed = requestHosts(hosts);
    draft.flush();
    if (!(await allowed)) throw new FailureError(hostRefused(hostsOf(hosts)));
    if (proving !== null) announce(proving);
    const { label } = await ask('psa.connect', {
      psa: kind,
      form: keys,
      ...(replaced === null ? {} : { replace: agreed.value }),
    }).catch((thrown: unknown) => {
      if (failureOf(thrown).code === 'psa.another') {
        another.value = true;
        checked.value = false;
      }
      throw thrown;
    });
    draft.forget(kind);
    onConnected(label);
  }
  function submit(event: Event): void {
    event.preventDefault();
    checked.value = true;
    if (reading.ok && (replaced === null || agreed.value))
      void action.run(() => authenticate(reading.form, reading.hosts));
    else focusFirstInvalid(form);
  }

  return (
    <Screen title={`Connect ${name}`} step={step} onBack={onBack} firstFocus={first}>
      <p>
        With API keys, Seatcheck reads companies, {words.products} and {words.agreements}, and compares with
        what is billed.
      </p>
      <PsaChoice
        chosen={kind}
        connected={now.connected ? now.kind : null}
        disabled={action.busy.value}
        onChoose={choose}
      />
      <form class="popup-form" ref={form} onSubmit={submit} noValidate>
        <PsaFields
          key={kind}
          fields={fields}
          typed={typed}
          onInput={(field, value) => draft.editPsa(kind, { [field]: value })}
          onBlur={draft.flush}
          firstRef={first}
          reading={reading}
          checked={checked.value}
          failure={failure?.code ?? null}
          notice={NOTICE}
        />
        {replaced !== null && (
          <PsaReplaces
            old={replaced}
            connected={now.connected}
            chosen={kind}
            agreed={agreed.value}
            onAgree={(value) => {
              agreed.value = value;
            }}
            missing={checked.value && !agreed.value}
          />
        )}
        {failure && <FailureNotice id={NOTICE} failure={failure} alert />}
        <div class="popup-buttons">
          <Button type="submit" variant="primary" busy={action.busy.value}>
            {action.busy.value ? 'Authenticating' : 'Authenticate'}
          </Button>
          {onSkip && <Button onClick={onSkip}>Work without keys</Button>}
        </div>
        <div class="popup-swap" data-swapped={showsProving || undefined}>
          {onSkip && (
            <p class="popup-small">
              Without keys the badges still work on {words.agreement} pages. They compare with the quantity on
              the page, say so, and show no money; findings over all customers and pushing quantities need
              keys. You can connect later.
            </p>
          )}
          {showsProving && <p class="popup-small">{proving}</p>}
        </div>
      </form>
      <PsaHelp help={help} />
    </Screen>
  );
}
