import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { Icon } from '@/components/shared/icon';
import { FailureNotice } from '@/components/shared/notice';
import type { MappingOverview } from '@/lib/messaging/protocol';
import { ReadingMappings } from '../first-state';
import { tabId } from '../tabs';
import type { Target } from '../use-focus-request';
import { knownOf } from './drift';
import { entriesOf } from './entries';
import { ReviewList } from './review-list';
import { useActions } from './use-actions';
import { useWarnings } from './use-warnings';

interface ReviewProps {
  overview: MappingOverview;
  /** Whether this step is the open one. Behind another it rests: thousands of rows are not worked out unseen. */
  active: boolean;
  onShow: (target: Target) => void;
  onWarnings: (count: number | null) => void;
  onFailure: (thrown: unknown) => void;
}

/** The third step: everything in one list, what needs a look first. */
export function ReviewView({ overview, active, onShow, onWarnings, onFailure }: ReviewProps) {
  const seen = useRef(overview);
  if (active) seen.current = overview;
  const shown = seen.current;
  const warnings = useWarnings(overview, active);
  const { items, failure } = warnings;
  const count = items?.length ?? null;
  useEffect(() => onWarnings(count), [onWarnings, count]);
  const actions = useActions(onFailure);
  const known = useMemo(() => knownOf(shown), [shown]);
  const entries = useMemo(() => entriesOf(shown, items ?? []), [shown, items]);
  const context = useMemo(() => ({ known, actions, onShow }), [known, actions, onShow]);
  // All at once: warnings that come later would push the list down.
  if (!items && !failure) return <ReadingMappings />;
  const isCalm = !failure && entries.every(({ section }) => CALM.has(section));
  return (
    <ReviewList
      entries={entries}
      context={context}
      onFailure={onFailure}
      orElse={() => document.querySelector<HTMLElement>(`#${tabId('review')}`)}
      before={
        <>
          {failure && (
            <div class="review-failed">
              <FailureNotice
                failure={{ ...failure, sentence: `The warnings are not known. ${failure.sentence}` }}
                alert
                actions={<Button onClick={warnings.again}>Try again</Button>}
              />
            </div>
          )}
          {isCalm && entries.length > 0 && (
            <p class="review-calm">
              <Icon name="tick" />
              Nothing needs a look: no warnings, nothing new, and nothing left to map.
            </p>
          )}
        </>
      }
    />
  );
}

/** Sections that ask for nothing. */
const CALM: ReadonlySet<string> = new Set(['accounts', 'services', 'excluded']);
