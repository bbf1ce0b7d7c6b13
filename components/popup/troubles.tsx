import type { ComponentChildren } from 'preact';
import { Button } from '@/components/shared/button';
import { FailureNotice, Notice } from '@/components/shared/notice';
import { psaName } from '@/components/shared/psa-name';
import type { PsaKind } from '@/lib/model/records';
import type { Status } from '@/lib/model/status';
import { SYSTEMS } from '@/lib/psa/systems';
import type { StatusActions } from './status-actions';

/** Failures that other keys or another address would mend (lib/lmpi/errors). */
const ABOUT_LMPI_KEYS = /^lmpi\.(token|token-not-set-up|secret-key|keys|api-url)$/;

/** The same of a PSA: those that a field of its form is marked for. */
const isAboutPsaKeys = (kind: PsaKind | null, code: string): boolean =>
  kind !== null && SYSTEMS[kind].fields.some(({ failures }) => failures.includes(code));

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
            ABOUT_LMPI_KEYS.test(lmpi.failure.code) ? (
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
            isAboutPsaKeys(psa.kind, psa.failure.code) ? (
              <Button onClick={() => actions.connect('psa')}>Change {psaName(psa.kind)} keys</Button>
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
