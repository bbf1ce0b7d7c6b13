import { useMemo } from 'preact/hooks';
import { FailureNotice } from '@/components/shared/notice';
import { monthLabel } from '@/lib/model/calendar';
import type { Failure } from '@/lib/model/failure';
import { CheckLine } from './check-line';
import type { Draft } from './draft';
import { productWords } from './feed-fields';
import { figure } from './figure';
import { type Preview, previewOf } from './preview';
import { PreviewTable } from './preview-table';
import type { DraftReading, SoundFeed } from './read-draft';
import type { Usage } from './use-usage';
import { BASIS_WORDS, unitWord } from './words';

interface ResultProps {
  draft: Draft;
  reading: DraftReading;
  usage: Usage | null;
  failure: Failure | null;
  unit: string;
}

const NONE: readonly SoundFeed[] = [];

/** The reading half of the rule editor: the rule at work on the figures of the report month. */
export function RuleResult({ draft, reading, usage, failure, unit }: ResultProps) {
  const feeds = reading.feeds ?? NONE;
  const preview = useMemo(
    () => usage && previewOf(usage.items, draft.basis, feeds),
    [usage, draft.basis, feeds],
  );
  return (
    <section class="rule-editor-result" aria-label="Result">
      <h3>Result{usage?.month && ` in ${monthLabel(usage.month)}`}</h3>
      {failure && <FailureNotice failure={failure} />}
      {!preview && !failure && <p class="rule-note">Reading the figures of the report month</p>}
      {preview?.rows.length === 0 && <p class="rule-note">{noFigures(preview)}</p>}
      {preview && preview.rows.length > 0 && (
        <>
          <CheckLine
            preview={preview}
            sharing={draft.feeds.length > 1 ? draft.sharing : null}
            unit={unit}
            fault={reading.feeds ? null : (reading.fault ?? 'A number above cannot be read yet.')}
          />
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
