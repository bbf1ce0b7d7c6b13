import { useCallback, useMemo, useState } from 'preact/hooks';
import { wishFor } from '@/components/panel/use-wish';
import { PushButtons, PushDesk } from '@/components/push';
import { useReviewSlots } from '@/components/review/use-review-slots';
import { DataNotices } from '@/components/shared/data-notices';
import { LiveRegion } from '@/components/shared/live-region';
import { useStatus } from '@/components/shared/use-status';
import { type Failure, failureOf } from '@/lib/model/failure';
import { openInTab, pushesAsked } from '@/lib/platform/pages';
import { FindingsPart } from './part';
import { ReviewHeader } from './review-header';
import type { FindingSlots } from './slots';
import './review-app.css';
import '@/components/shared/base.css';

/** The review as a page in a tab of its own. `slots`: in place of those that it has. */
export const ReviewApp = ({ slots }: { slots?: FindingSlots }) => (
  <LiveRegion>
    <PushDesk first={pushesAsked(window.location.search)}>
      <Page own={slots} />
    </PushDesk>
  </LiveRegion>
);

function Page({ own }: { own: FindingSlots | undefined }) {
  const { status } = useStatus();
  const known = status.value;
  const [failed, setFailed] = useState<Failure | null>(null);
  const fail = useCallback((thrown: unknown) => setFailed(failureOf(thrown)), []);
  const more = useReviewSlots(fail);
  const slots = useMemo(
    (): FindingSlots => ({
      ...more,
      onMap: (target) => {
        void wishFor(target)
          .then(() => openInTab('/panel.html'))
          .catch(fail);
      },
      ...own,
    }),
    [fail, more, own],
  );
  return (
    <div class="review-page">
      <ReviewHeader status={known} pushes={<PushButtons status={known} />} onFailure={fail} />
      <main class="review-main">
        <FindingsPart status={known} slots={slots} onFailure={fail} />
        <DataNotices
          class="review-notices"
          goesOn="The review"
          status={known}
          failed={failed}
          onDismiss={() => setFailed(null)}
        />
      </main>
    </div>
  );
}
