import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { FailureNotice } from '@/components/shared/notice';
import { FailureError } from '@/lib/model/failure';
import { requestHosts } from '@/lib/platform/permissions';
import { CLOUD_SITES, isCloudSite, readSite } from './address';
import type { ConnectProps } from './connect-lmpi';
import { focusFirstInvalid } from './focus';
import { hostRefused, PROMPT_HINT } from './host-prompt';
import { MemberRights } from './member-rights';
import { Screen } from './screen';
import { useAction } from './use-action';

const NOTICE = 'connectwise-failure';

export interface ConnectConnectWiseProps extends ConnectProps {
  /** Offered during setup: to go on without keys. */
  onSkip?: (() => void) | undefined;
}

export function ConnectConnectWise({ draft, step, onBack, onConnected, onSkip }: ConnectConnectWiseProps) {
  const { ask } = useBackground();
  const action = useAction();
  const checked = useSignal(false);
  const first = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);

  const typed = draft.draft.value.connectwise;
  const site = readSite(typed.site);
  const company = typed.company.trim();
  const publicKey = typed.publicKey.trim();
  const privateKey = typed.privateKey.trim();
  const clientId = typed.clientId.trim();
  const code = action.failure.value?.code ?? '';
  const keysRefused = code === 'psa.keys' ? NOTICE : undefined;
  const edit = (change: Partial<typeof typed>) => draft.edit('connectwise', change);
  const missing = (value: string, what: string) => (checked.value && !value ? `Type the ${what}.` : null);

  async function authenticate(host: string, patterns: string[]): Promise<void> {
    // Before the first await: the browser shows its prompt only within the user's own gesture.
    const allowed = requestHosts(patterns);
    draft.flush();
    if (!(await allowed)) throw new FailureError(hostRefused(host));
    const keys = { site: host, company, publicKey, privateKey, clientId };
    const { label } = await ask('connectwise.connect', keys);
    draft.forget('connectwise');
    onConnected(label);
  }
  function submit(event: Event): void {
    event.preventDefault();
    checked.value = true;
    if (site.ok && company && publicKey && privateKey && clientId)
      void action.run(() => authenticate(site.value, site.patterns));
    else focusFirstInvalid(form);
  }

  return (
    <Screen title="Connect ConnectWise" step={step} onBack={onBack} firstFocus={first}>
      <p>
        With API keys, Seatcheck reads companies, products and agreements, and compares with what is billed.
      </p>
      <form class="popup-form" ref={form} onSubmit={submit} noValidate>
        <Field
          label="Site"
          inputRef={first}
          value={typed.site}
          placeholder="na.myconnectwise.net"
          choices={CLOUD_SITES}
          onInput={(value) => edit({ site: value })}
          onBlur={draft.flush}
          hint={site.ok && !isCloudSite(site.value) ? PROMPT_HINT : undefined}
          error={checked.value && !site.ok ? site.error : null}
          invalidBecause={code === 'psa.site' ? NOTICE : undefined}
        />
        <Field
          label="Company"
          value={typed.company}
          onInput={(value) => edit({ company: value })}
          onBlur={draft.flush}
          hint="The company name you type when you sign in to ConnectWise."
          error={missing(company, 'company')}
          invalidBecause={code === 'psa.company-unknown' ? NOTICE : keysRefused}
        />
        <Field
          label="Public key"
          value={typed.publicKey}
          onInput={(value) => edit({ publicKey: value })}
          onBlur={draft.flush}
          error={missing(publicKey, 'public key')}
          invalidBecause={keysRefused}
        />
        <Field
          label="Private key"
          secret
          value={typed.privateKey}
          onInput={(value) => edit({ privateKey: value })}
          onBlur={draft.flush}
          error={missing(privateKey, 'private key')}
          invalidBecause={keysRefused}
        />
        <Field
          label="Client ID"
          value={typed.clientId}
          onInput={(value) => edit({ clientId: value })}
          onBlur={draft.flush}
          error={missing(clientId, 'client ID')}
          invalidBecause={code === 'psa.client-id' ? NOTICE : undefined}
        />
        {action.failure.value && <FailureNotice id={NOTICE} failure={action.failure.value} alert />}
        <div class="popup-buttons">
          <Button type="submit" variant="primary" busy={action.busy.value}>
            {action.busy.value ? 'Authenticating' : 'Authenticate'}
          </Button>
          {onSkip && <Button onClick={onSkip}>Work without PSA keys</Button>}
        </div>
      </form>
      {onSkip && (
        <p class="popup-small">
          Without keys the badges still work on agreement pages. They compare with the quantity on the page,
          say so, and show no money; findings over all customers and pushing quantities need keys. You can
          connect later.
        </p>
      )}
      <MemberRights />
    </Screen>
  );
}
