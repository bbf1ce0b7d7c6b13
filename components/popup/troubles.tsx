import type { ComponentChildren } from 'preact';
import { Button } from '@/components/shared/button';
import { FailureNotice, Notice } from '@/components/shared/notice';
import type { Status } from '@/lib/model/status';
import type { StatusActions } from './status-actions';

/** Failures that other keys or another address would mend (lib/lmpi/errors, lib/psa/connectwise/api/failures). */
const ABOUT_KEYS =
  /^(lmpi\.(token|token-not-set-up|secret-key|keys|api-url)|psa\.(keys|client-id|company-unknown|site))$/;

/** Everything that went wrong, each with the button that is its next step. */
export function Troubles({ status, actions }: { status: Status; actions: StatusActions }) {
  const { lmpi, psa, sync } = status;
  const told = new Set([lmpi.failure?.sentence, psa.failure?.sentence]);
  const again: ComponentChildren = sync.running ? undefined : (
    <Button onClick={actions.sync}>Sync again</Button>
  );
  return (
    <>
      {lmpi.failure && (
        <FailureNotice
          failure={lmpi.failure}
          actions={
            ABOUT_KEYS.test(lmpi.failure.code) ? (
              <Button onClick={() => actions.connect('lmpi')}>Change LMPI keys</Button>
            ) : (
              again
            )
          }
        />
      )}
      {psa.failure && (
        <FailureNotice
          failure={psa.failure}
          actions={
            ABOUT_KEYS.test(psa.failure.code) ? (
              <Button onClick={() => actions.connect('connectwise')}>Change ConnectWise keys</Button>
            ) : (
              again
            )
          }
        />
      )}
      {sync.failure && !told.has(sync.failure.sentence) && (
        <FailureNotice failure={sync.failure} actions={again} />
      )}
      {sync.missing.length > 0 && (
        <Notice
          tone="warn"
          nextStep={<MissingList sentences={sync.missing} />}
          actions={sync.failure ? undefined : again}
        >
          The last sync could not fetch everything. What was fetched is kept.
        </Notice>
      )}
    </>
  );
}

const MissingList = ({ sentences }: { sentences: string[] }) => (
  <>
    {sentences.map((sentence) => (
      <span class="popup-missing" key={sentence}>
        {sentence}
      </span>
    ))}
  </>
);
