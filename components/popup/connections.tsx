import { Button } from '@/components/shared/button';
import { psaName } from '@/components/shared/psa-name';
import { StatusDot } from '@/components/shared/sync-status';
import type { ConnectionStatus, Status } from '@/lib/model/status';
import type { StatusActions } from './status-actions';
import './connections.css';

/** Whether the status screen itself says what is missing without PSA keys, with the button to connect. */
export const offersPsa = ({ lmpi, psa }: Status): boolean => lmpi.connected && !psa.connected && !psa.failure;

/** What is connected to what, and the passphrase, each with its button. */
export function Connections({
  status,
  checking,
  actions,
}: {
  status: Status;
  checking: boolean;
  actions: StatusActions;
}) {
  const { hasPassphrase } = status;
  const offered = offersPsa(status);
  return (
    <section class="popup-section" aria-label="Connections">
      <div class="popup-connections-head">
        <h2>Connections</h2>
        {(status.lmpi.connected || status.psa.connected) && (
          <Button variant="quiet" busy={checking} onClick={actions.check}>
            Check status
          </Button>
        )}
      </div>
      <dl class="popup-connections">
        <Connection
          name="LMPI"
          of={status.lmpi}
          onChange={status.lmpi.connected && (() => actions.connect('lmpi'))}
        />
        <Connection
          name={status.psa.kind === null ? 'PSA' : psaName(status.psa.kind)}
          of={status.psa}
          onChange={!offered && (() => actions.connect('psa'))}
        />
        {status.vault !== 'empty' && (
          <div>
            <dt>Passphrase</dt>
            <dd>{hasPassphrase ? 'Set' : 'Not set'}</dd>
            <dd class="popup-connection-buttons">
              <Button variant="quiet" onClick={actions.passphrase}>
                {hasPassphrase ? 'Change' : 'Set'}
                <span class="sc-hidden"> passphrase</span>
              </Button>
              {hasPassphrase && (
                <Button variant="quiet" icon="lock" onClick={actions.lock}>
                  Lock
                </Button>
              )}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

interface ConnectionProps {
  name: string;
  of: ConnectionStatus;
  /** False: the screen offers it elsewhere. */
  onChange: false | (() => void);
}

const Connection = ({ name, of, onChange }: ConnectionProps) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {of.failure ? (
        <StatusDot tone="failed">Failed</StatusDot>
      ) : (
        <StatusDot tone={of.connected ? 'matched' : 'unknown'}>
          {of.connected ? 'Connected' : 'Not connected'}
        </StatusDot>
      )}
      {of.connected && of.label && <span class="popup-connection-label">{of.label}</span>}
    </dd>
    {onChange && (
      <dd class="popup-connection-buttons">
        <Button variant="quiet" onClick={onChange}>
          {of.connected ? 'Change' : 'Connect'}
          <span class="sc-hidden"> {name}</span>
        </Button>
      </dd>
    )}
  </div>
);
