import { Button } from '@/components/shared/button';
import { Icon } from '@/components/shared/icon';
import { FailureNotice, Notice } from '@/components/shared/notice';
import { dayLabel } from '@/lib/model/calendar';
import type { Ledger } from '@/lib/model/ledger';
import type { LedgerState } from './use-ledger';

/** What keeps the ledger from being whole, each with what to do next. */
export function LedgerNotices({ ledger, failure, reading, retry }: LedgerState & { ledger: Ledger }) {
  const again = (
    <Button icon="sync" busy={reading !== null} onClick={retry}>
      Try again
    </Button>
  );
  return (
    <>
      {reading === 'past' && (
        <p class="ledger-reading" role="status">
          <Icon name="sync" turning />
          Reading what your PSA knows of the past
        </p>
      )}
      {failure && <FailureNotice failure={failure} tone="warn" actions={again} />}
      {!failure && ledger.notRead && reading === null && (
        <Notice tone="info" nextStep="What was read before is shown." actions={again}>
          {ledger.notRead}
        </Notice>
      )}
      {hasNoReport(ledger) && (
        <Notice tone="info" nextStep="Start a sync: it fetches the reports of the last 24 months.">
          No usage of these months is reported yet.
        </Notice>
      )}
      <Known ledger={ledger} />
    </>
  );
}

const hasNoReport = ({ months }: Ledger): boolean =>
  months.every(({ used, expected, provisional }) => provisional || (used === null && expected === null));

/** From when on the bill is known, and that it will be from now on. */
function Known({ ledger: { months, billedKnownFrom } }: { ledger: Ledger }) {
  const isWhole = months.every(({ billed }) => billed !== null);
  if (isWhole) return null;
  const from = billedKnownFrom
    ? `What was billed is known from ${dayLabel(billedKnownFrom)}.`
    : 'What is billed is not known.';
  return <p class="ledger-known">{from} Every change that is seen from now on is recorded here.</p>;
}
