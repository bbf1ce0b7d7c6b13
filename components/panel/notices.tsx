import { Button } from '@/components/shared/button';
import { DataNotices } from '@/components/shared/data-notices';
import { FailureNotice } from '@/components/shared/notice';
import type { Failure } from '@/lib/model/failure';
import type { Status } from '@/lib/model/status';

interface NoticesProps {
  status: Status | null;
  /** What the user just did and did not come about. */
  failed: Failure | null;
  /** The list could not be read again. */
  stale: Failure | null;
  /** Whether the findings are shown, and not the mapping. */
  isReview: boolean;
  onDismiss: () => void;
  onAgain: () => void;
}

/** What the user must know before working on; nothing when all is well. */
export const Notices = ({ stale, isReview, onAgain, ...rest }: NoticesProps) => (
  <DataNotices class="panel-notices" goesOn={isReview ? 'The review' : 'Mapping'} {...rest}>
    {stale && <FailureNotice failure={stale} alert actions={<Button onClick={onAgain}>Try again</Button>} />}
  </DataNotices>
);
