import { Button } from '@/components/shared/button';
import { Icon } from '@/components/shared/icon';
import { FailureNotice } from '@/components/shared/notice';
import type { Failure } from '@/lib/model/failure';
import type { DraftReading } from './read-draft';

interface FootProps {
  reading: DraftReading;
  /** Save was pressed: why it does nothing is read out. */
  tried: boolean;
  busy: boolean;
  refused: Failure | null;
  onClose: () => void;
}

/** Save, which works only on a sound rule, and why it does not. */
export function RuleFoot({ reading, tried, busy, refused, onClose }: FootProps) {
  const why = reading.feeds
    ? null
    : (reading.fault ?? 'A field holds something that cannot be kept. It says what.');
  return (
    <div class="rule-editor-foot">
      {refused && <FailureNotice failure={refused} alert />}
      <div class="panel-dialog-buttons">
        <Button type="submit" variant="primary" busy={busy} describedBy={why ? 'rule-editor-why' : undefined}>
          Save
        </Button>
        <Button onClick={onClose}>Cancel</Button>
        {why && (
          <p class="rule-editor-why" id="rule-editor-why" role={tried ? 'alert' : undefined}>
            <Icon name="failed" />
            {why}
          </p>
        )}
      </div>
    </div>
  );
}
