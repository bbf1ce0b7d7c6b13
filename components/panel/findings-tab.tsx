import { useMemo } from 'preact/hooks';
import { FindingsPart } from '@/components/findings/part';
import type { FindingSlots } from '@/components/findings/slots';
import { useReviewSlots } from '@/components/review/use-review-slots';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import type { Status } from '@/lib/model/status';
import type { Part } from './steps';
import { focusTab } from './tabs';
import type { Target } from './use-focus-request';

interface FindingsTabProps {
  status: Status | null;
  /** False when the mapping does not know it. */
  onShow: (target: Target) => boolean;
  onPart: (part: Part) => void;
  onCount: (count: number | null) => void;
  onFailure: (thrown: unknown) => void;
}

/** The review beside the mapping: what is to be mapped is a tab away. */
export function FindingsTab({ status, onShow, onPart, onCount, onFailure }: FindingsTabProps) {
  const { ask } = useBackground();
  const more = useReviewSlots(onFailure);
  const slots = useMemo(
    (): FindingSlots => ({
      ...more,
      actions: (
        <Button
          variant="quiet"
          icon="external"
          iconOnly
          onClick={() => void ask('review.open', {}).catch(onFailure)}
        >
          Open in a tab
        </Button>
      ),
      onMap: (target) => {
        if (onShow(target)) return;
        const step = 'accountId' in target ? 'accounts' : 'services';
        onPart(step);
        focusTab(step);
      },
    }),
    [ask, more, onFailure, onPart, onShow],
  );
  return <FindingsPart status={status} slots={slots} onCount={onCount} onFailure={onFailure} />;
}
