import { FailureNotice } from '@/components/shared/notice';
import { type Month, monthLabel } from '@/lib/model/calendar';
import type { Failure } from '@/lib/model/failure';
import { figure } from '@/lib/model/figure';
import type { Draft } from './draft';
import { productWords } from './feed-fields';
import type { Preview } from './preview';
import { PreviewTable } from './preview-table';
import type { DraftReading } from './read-draft';
import { BASIS_WORDS, unitWord } from './words';

interface ResultProps {
  draft: Draft;
  reading: DraftReading;
  /** Null: not read yet. */
  preview: Preview | null;
  month: Month | null;
  failure: Failure | null;
  unit: string;
}

/** The reading half of the rule editor: the rule at work on the figures of the report month. */
export function RuleResult({ draft, reading, preview, month, failure, unit }: ResultProps) {
  return (
    <section class="rule-editor-result" aria-label="Result">
      <h3>Result{month && ` in ${monthLabel(month)}`}</h3>
      {failure && <FailureNotice failure={failure} />}
      {!preview && !failure && <p class="rule-note">Reading the figures of the report month</p>}
      {preview?.rows.length === 0 && <p class="rule-note">{noFigures(preview)}</p>}
      {preview && preview.rows.length > 0 && (
        <>
          {preview.nobody && (
            <p class="rule-note">
              None of its accounts is mapped to a company yet. This is what their {unitWord(unit)} would give.
            </p>
          )}
          <PreviewTable
            preview={preview}
            products={draft.feeds.map(productWords)}
            basisWord={BASIS_WORDS[draft.basis]}
            sound={reading.feeds !== null}
          />
          <Notes preview={preview} unit={unit} />
        </>
      )}
    </section>
  );
}

const noFigures = ({ notReported }: Preview): string =>
  notReported > 0
    ? 'Neither used nor provisioned is reported for it, so that there is nothing to show. The rule holds once there is.'
    : 'It is not in the report of this month. The rule holds once there is a row.';

function Notes({ preview, unit }: { preview: Preview; unit: string }) {
  return (
    <>
      {preview.notReported > 0 && (
        <p class="rule-note">Not reported, and without a figure: {preview.notReported} more.</p>
      )}
      {preview.unmapped !== '0' && (
        <p class="rule-note">
          {figure(preview.unmapped)} more {unitWord(unit)} are of accounts that are not mapped to a company.
        </p>
      )}
    </>
  );
}
