import { useEffect } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { counted, formatCount } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';
import { useAnnounce } from '@/components/shared/live-region';
import type { Difference } from './model/merge';
import type { Totals } from './model/tally';
import { money } from './words';
import './bars.css';

/** What came by itself and waits: nothing moves under the user's hands before it is asked for. */
export function WaitingBar({ waiting, onShow }: { waiting: Difference; onShow: () => void }) {
  const announce = useAnnounce();
  const { added, changed, gone } = waiting;
  const what = [
    added > 0 && `${formatCount(added)} new`,
    changed > 0 && `${formatCount(changed)} changed`,
    gone > 0 && `${formatCount(gone)} gone`,
  ]
    .filter(Boolean)
    .join(', ');
  const sentence = what ? `${what} since this was shown.` : 'The day compared is another one.';
  useEffect(() => announce(sentence), [announce, sentence]);
  return (
    <div class="finding-bar">
      <Icon name="info" />
      <p>{sentence}</p>
      <Button onClick={onShow}>{what ? `Show ${what}` : 'Show'}</Button>
    </div>
  );
}

interface SelectionBarProps {
  totals: Totals;
  /** Why nothing can be done with several at once; null: it can. */
  frozen: string | null;
  /** Null: none of it can be corrected from here. */
  onPush: (() => void) | null;
  onAccept: () => void;
  onSnooze: () => void;
  onReopen: () => void;
  onClear: () => void;
}

/** What is selected, what it comes to, and what may be done with all of it. */
export const SelectionBar = ({ totals, frozen, ...on }: SelectionBarProps) => {
  const isOff = frozen !== null && totals.count > 1;
  const describedBy = isOff ? 'finding-frozen' : undefined;
  const action = (label: string, onClick: () => void) => (
    <Button disabled={isOff} describedBy={describedBy} onClick={onClick}>
      {label}
      <span class="sc-hidden"> {counted(totals.count, 'selected finding')}</span>
    </Button>
  );
  return (
    <fieldset class="finding-bar" data-kind="selection" aria-label="Selected findings">
      <p>
        <strong>{formatCount(totals.count)} selected</strong>
        {totals.net.count > totals.leftOut && `, ${money(totals.net.perMonth)} a month together`}
        {totals.leftOut > 0 && ` (${formatCount(totals.leftOut)} without a price)`}
      </p>
      {on.onPush && action('Correct…', on.onPush)}
      {action('Accept', on.onAccept)}
      {action('Snooze…', on.onSnooze)}
      {action('Open again', on.onReopen)}
      <Button variant="quiet" onClick={on.onClear}>
        Drop the selection
      </Button>
      {isOff && (
        <p class="finding-bar-why" id="finding-frozen">
          {frozen}
        </p>
      )}
    </fieldset>
  );
};

/** What is mine to fix, corrected in one go. */
export const MineBar = ({
  count,
  frozen,
  onPush,
}: {
  count: number;
  frozen: string | null;
  onPush: () => void;
}) => {
  const isOff = frozen !== null && count > 1;
  return (
    <div class="finding-bar" data-kind="mine">
      <p>
        {counted(count, 'finding')} listed {count === 1 ? 'is' : 'are'} yours to fix.
      </p>
      <Button disabled={isOff} describedBy={isOff ? 'finding-frozen' : undefined} onClick={onPush}>
        {count === 1 ? 'Correct it…' : 'Correct all…'}
      </Button>
      {isOff && (
        <p class="finding-bar-why" id="finding-frozen">
          {frozen}
        </p>
      )}
    </div>
  );
};

/** The last decision, and the way back. It stays until the next one, or until it is sent away. */
export const UndoBar = ({
  words,
  onUndo,
  onDismiss,
}: {
  words: string;
  onUndo: () => void;
  onDismiss: () => void;
}) => (
  <div class="finding-bar" data-kind="undo">
    <Icon name="tick" />
    <p>{words}</p>
    <Button icon="undo" onClick={onUndo}>
      Undo
    </Button>
    <Button variant="quiet" icon="close" iconOnly onClick={onDismiss}>
      Dismiss
    </Button>
  </div>
);
