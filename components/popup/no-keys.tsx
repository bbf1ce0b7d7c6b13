import { useSignal } from '@preact/signals';
import { Button, ButtonLink } from '@/components/shared/button';
import { useAnnounce } from '@/components/shared/live-region';
import { copyText, mailtoAddress } from '@/lib/platform/pages';
import { REQUEST_MAIL } from './request-mail';

const COPY_TEXT = `Subject: ${REQUEST_MAIL.subject}\n\n${REQUEST_MAIL.body}\n`;

/** How to get LMPI keys, with the request ready to be sent. */
export function NoKeys() {
  const announce = useAnnounce();
  const result = useSignal('');
  const copy = async (): Promise<void> => {
    result.value = (await copyText(COPY_TEXT)) ? 'Copied.' : 'Select the text above and copy it by hand.';
    announce(result.value);
  };
  return (
    <details class="popup-more">
      <summary>No keys yet?</summary>
      <div class="popup-more-body">
        <p>
          Ask your account manager at Trend Micro, or at your distributor, for an LMPI access token and secret
          key. This request is ready to send:
        </p>
        <textarea class="popup-mail" aria-label="Request e-mail" rows={9} readOnly value={COPY_TEXT} />
        <div class="popup-buttons">
          <Button icon="copy" onClick={() => void copy()}>
            Copy
          </Button>
          <ButtonLink icon="external" href={mailtoAddress(REQUEST_MAIL)}>
            Open in mail program
          </ButtonLink>
        </div>
        {result.value && <p class="popup-small">{result.value}</p>}
      </div>
    </details>
  );
}
