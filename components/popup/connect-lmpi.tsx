import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { FailureNotice } from '@/components/shared/notice';
import { FailureError } from '@/lib/model/failure';
import { requestHosts } from '@/lib/platform/permissions';
import { DEFAULT_API_URL, readApiUrl } from './address';
import { focusFirstInvalid } from './focus';
import { hostRefused, PROMPT_HINT } from './host-prompt';
import { NoKeys } from './no-keys';
import { Screen } from './screen';
import { useAction } from './use-action';
import type { DraftStore } from './use-draft';

const NOTICE = 'lmpi-failure';
/** Failures that a field can be blamed for (lib/lmpi/errors). */
const TOKEN_CODES: ReadonlySet<string> = new Set(['lmpi.token', 'lmpi.token-not-set-up', 'lmpi.keys']);
const SECRET_CODES: ReadonlySet<string> = new Set(['lmpi.secret-key', 'lmpi.keys']);
const DEVELOPMENT = import.meta.env.MODE !== 'production';

export interface ConnectProps {
  draft: DraftStore;
  step?: string | undefined;
  onBack?: (() => void) | undefined;
  /** With what was connected, for a person: the API URL, or the site and company. */
  onConnected: (label: string) => void;
}

export function ConnectLmpi({ draft, step, onBack, onConnected }: ConnectProps) {
  const { ask } = useBackground();
  const action = useAction();
  const checked = useSignal(false);
  const first = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);

  const typed = draft.draft.value.lmpi;
  const url = readApiUrl(typed.apiUrl, DEVELOPMENT);
  const token = typed.accessToken.trim();
  const secret = typed.secretKey.trim();
  const code = action.failure.value?.code ?? '';
  const edit = (change: Partial<typeof typed>) => draft.editLmpi(change);

  async function authenticate(apiUrl: string, patterns: string[]): Promise<void> {
    // Before the first await: the browser shows its prompt only within the user's own gesture. For the default
    // URL there is no prompt, unless the user has taken that permission back.
    const allowed = requestHosts(patterns);
    draft.flush();
    if (!(await allowed)) throw new FailureError(hostRefused(apiUrl));
    const { label } = await ask('lmpi.connect', { accessToken: token, secretKey: secret, apiUrl });
    draft.forget('lmpi');
    onConnected(label);
  }
  function submit(event: Event): void {
    event.preventDefault();
    checked.value = true;
    if (url.ok && token && secret) void action.run(() => authenticate(url.value, url.patterns));
    else focusFirstInvalid(form);
  }

  return (
    <Screen title="Connect LMPI" step={step} onBack={onBack} firstFocus={first}>
      <p>
        With the keys of Trend Micro's Licensing Management Platform, Seatcheck reads what each customer used.
        It only reads there.
      </p>
      <form class="popup-form" ref={form} onSubmit={submit} noValidate>
        <Field
          label="Access token"
          inputRef={first}
          secret
          value={typed.accessToken}
          onInput={(accessToken) => edit({ accessToken })}
          onBlur={draft.flush}
          error={checked.value && !token ? 'Type the access token.' : null}
          invalidBecause={TOKEN_CODES.has(code) ? NOTICE : undefined}
        />
        <Field
          label="Secret key"
          secret
          value={typed.secretKey}
          onInput={(secretKey) => edit({ secretKey })}
          onBlur={draft.flush}
          hint="A key made in Remote Manager is another key and does not work here."
          error={checked.value && !secret ? 'Type the secret key.' : null}
          invalidBecause={SECRET_CODES.has(code) ? NOTICE : undefined}
        />
        <Field
          label="API URL"
          value={typed.apiUrl}
          onInput={(apiUrl) => edit({ apiUrl })}
          onBlur={draft.flush}
          hint={url.ok && url.value !== DEFAULT_API_URL ? PROMPT_HINT : undefined}
          error={checked.value && !url.ok ? url.error : null}
          invalidBecause={code === 'lmpi.api-url' ? NOTICE : undefined}
        />
        {action.failure.value && <FailureNotice id={NOTICE} failure={action.failure.value} alert />}
        <div class="popup-buttons">
          <Button type="submit" variant="primary" busy={action.busy.value}>
            {action.busy.value ? 'Authenticating' : 'Authenticate'}
          </Button>
        </div>
      </form>
      <NoKeys />
    </Screen>
  );
}
