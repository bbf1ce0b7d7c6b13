import { Button } from '@/components/shared/button';
import { EmptyState } from '@/components/shared/empty-state';
import { Notice } from '@/components/shared/notice';
import { Progress } from '@/components/shared/progress';
import { psaName } from '@/components/shared/psa-name';
import type { Status } from '@/lib/model/status';
import { Connections, offersPsa } from './connections';
import { Counts } from './counts';
import { Disconnect, type DisconnectChoice } from './disconnect';
import { PushPart } from './push-part';
import { ReportLine } from './report-line';
import { Screen } from './screen';
import type { StatusActions } from './status-actions';
import { ToDo } from './to-do';
import { Troubles } from './troubles';

export interface StatusScreenProps {
  status: Status;
  now: number;
  checking: boolean;
  actions: StatusActions;
}

const TITLES: Record<Status['phase'], string> = {
  'not connected': 'Not connected',
  pending: 'Setup is not finished',
  syncing: 'Syncing',
  ready: 'Ready',
  'needs attention': 'Needs attention',
};

export function StatusScreen({ status, now, checking, actions }: StatusScreenProps) {
  const { sync } = status;
  const known = status.lmpi.connected;
  const name = psaName(status.psa.kind);
  return (
    <Screen title={TITLES[status.phase]}>
      {status.phase === 'not connected' && (
        <EmptyState
          icon="info"
          title={status.psa.connected ? 'LMPI is not connected' : 'Seatcheck has no keys yet'}
          actions={
            <Button variant="primary" onClick={() => actions.connect('lmpi')}>
              Connect LMPI
            </Button>
          }
        >
          Connect LMPI to see what each customer used beside what the customer is billed.
        </EmptyState>
      )}
      {sync.running && (
        <section class="popup-form" aria-label="Sync">
          <Progress label={sync.activity} done={sync.done} total={sync.total} />
          <div class="popup-buttons">
            <Button onClick={actions.cancel}>Cancel</Button>
          </div>
        </section>
      )}
      <PushPart push={status.push} onOpen={actions.openPushes} />
      <Troubles status={status} actions={actions} />
      {known && status.pending.length > 0 && <ToDo status={status} actions={actions} />}
      {known && <ReportLine status={status} now={now} />}
      {known && !sync.running && status.reportMonth !== null && (
        <Counts
          counts={status.counts}
          comparing={status.pending.length === 0}
          openReview={actions.openReview}
        />
      )}
      {offersPsa(status) && (
        <Notice tone="info" actions={<Button onClick={() => actions.connect('psa')}>Connect {name}</Button>}>
          Without PSA keys badges compare with the quantity on the page and show no money.
        </Notice>
      )}
      {known && (
        <div class="popup-buttons">
          {status.pending.length === 0 && <Button onClick={actions.openReview}>Open the review</Button>}
          {status.pending.length === 0 && <Button onClick={actions.openPanel}>Open the mapping panel</Button>}
          {!sync.running && <Button onClick={actions.sync}>Sync now</Button>}
        </div>
      )}
      {known && (
        <p class="popup-small">
          The mapping panel also opens on the pages of {name}: press the Seatcheck button there.
        </p>
      )}
      <Connections status={status} checking={checking} actions={actions} />
      {choicesOf(status).length > 0 && (
        <details class="popup-more popup-section">
          <summary>Disconnect</summary>
          <div class="popup-more-body">
            <Disconnect
              choices={choicesOf(status)}
              psa={status.psa.kind}
              push={status.push}
              onDone={actions.disconnected}
            />
          </div>
        </details>
      )}
    </Screen>
  );
}

function choicesOf({ lmpi, psa, vault }: Status): DisconnectChoice[] {
  const choices: DisconnectChoice[] = [];
  if (lmpi.connected) choices.push('lmpi');
  if (psa.connected) choices.push('psa');
  if (choices.length > 0 || vault !== 'empty') choices.push('everything');
  return choices;
}
