import { useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { counted } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';
import { FailureNotice } from '@/components/shared/notice';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { PlannedLine, PushKind } from '@/lib/model/push';

const NO_WAY: Failure = {
  code: 'push.no-way',
  sentence: 'There is no way to change it from here.',
  nextStep: 'Change it in the PSA.',
};

interface CannotListProps {
  lines: readonly PlannedLine[];
  kind: PushKind;
  /** It stands above all else. */
  isFirst: boolean;
}

/** Lines that cannot be written: why, and what to do instead. */
export function CannotList({ lines, kind, isFirst }: CannotListProps) {
  const { ask } = useBackground();
  const [failure, setFailure] = useState<Failure | null>(null);
  if (lines.length === 0) return null;
  const show = (findingId: string): void => {
    setFailure(null);
    ask('review.show', { findingId }).catch((thrown: unknown) => setFailure(failureOf(thrown)));
  };
  return (
    <section class="push-part" data-first={isFirst || undefined} aria-label="Lines that stay as they are">
      <div class="push-part-head">
        <h3>
          {kind === 'undo' ? 'Cannot be undone' : 'Cannot be pushed'}: {counted(lines.length, 'line')}
        </h3>
      </div>
      {failure && <FailureNotice failure={failure} alert />}
      <ul class="push-cannot">
        {lines.map(({ id, companyName, productName, cannot, findingId }) => (
          <li key={id}>
            <Icon name="warning" />
            <div class="push-cannot-words">
              <p>
                <strong dir="auto">{companyName}</strong>, {productName}
              </p>
              <p>
                {(cannot ?? NO_WAY).sentence} <span class="push-muted">{(cannot ?? NO_WAY).nextStep}</span>
              </p>
            </div>
            {findingId !== null && (
              <Button variant="quiet" icon="external" onClick={() => show(findingId)}>
                Show the row<span class="sc-hidden"> of {companyName}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
