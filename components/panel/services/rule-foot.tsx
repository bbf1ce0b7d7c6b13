import type { ComponentChildren } from 'preact';
import { Button } from '@/components/shared/button';
import { FailureNotice } from '@/components/shared/notice';
import type { Failure } from '@/lib/model/failure';
import { CHECK_ID } from './check-line';

interface FootProps {
  /** False: it cannot be saved, and the check line says why. */
  isSound: boolean;
  busy: boolean;
  refused: Failure | null;
  onClose: () => void;
  /** The check line. */
  children: ComponentChildren;
}

/** Stays in view below the fields: whether it adds up, and Save, which works only when it does. */
export const RuleFoot = ({ isSound, busy, refused, onClose, children }: FootProps) => (
  <div class="rule-editor-foot">
    {children}
    {refused && <FailureNotice failure={refused} alert />}
    <div class="panel-dialog-buttons">
      <Button type="submit" variant="primary" busy={busy} describedBy={isSound ? undefined : CHECK_ID}>
        Save
      </Button>
      <Button onClick={onClose}>Cancel</Button>
    </div>
  </div>
);
