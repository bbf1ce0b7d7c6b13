import type { RefObject } from 'preact';
import { Button } from '@/components/shared/button';
import { Icon } from '@/components/shared/icon';
import { useAnnounce } from '@/components/shared/live-region';
import { FailureNotice } from '@/components/shared/notice';
import type { FindingItem } from '@/lib/messaging/protocol';
import { CLASS_FACTS } from '@/lib/model/finding-classes';
import { Difference } from '../list/difference';
import { isCorrectable } from '../model/correctable';
import type { FindingSlots } from '../slots';
import { decisionWords, FIXER_WORDS, historyWords, money, soFarWords, titleOf, worthOf } from '../words';
import { copy } from './copy';
import { whyText } from './copy-text';
import { MapButton } from './map-button';
import { Notes } from './notes';
import { PushedLine } from './pushed-line';
import { Steps } from './steps';
import { useWhy } from './use-why';
import './detail.css';

export interface DetailActions {
  onAccept: () => void;
  onSnooze: () => void;
  onReopen: () => void;
  onPush: () => void;
  onNote: () => void;
  onShow: () => void;
  onClose: () => void;
}

interface DetailProps extends DetailActions {
  item: FindingItem;
  /** How the PSA is called. */
  psa: string;
  /** Another value asks again why. */
  version: unknown;
  slots: FindingSlots;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** "Why this number?": every step to it, what was said of it, and what may be done. */
export function Detail(props: DetailProps) {
  const { item, psa, version, slots, heading } = props;
  const announce = useAnnounce();
  const { why, failure, again } = useWhy(item.id, version);
  const worth = worthOf(item);
  const decided = decisionWords(item);
  const soFar = soFarWords(item);
  const onCopy = (): void => {
    if (!why) return;
    void copy(whyText({ ...why, finding: item })).then((done) =>
      announce(done ? 'Copied.' : 'The browser refused to copy.'),
    );
  };
  return (
    <aside
      class="finding-detail"
      aria-label="Why this number?"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        props.onClose();
      }}
    >
      <header class="finding-detail-head">
        <div class="finding-detail-title">
          <p class="finding-detail-kind">Why this number?</p>
          <h2 ref={heading} tabIndex={-1} dir="auto">
            {titleOf(item)}
          </h2>
        </div>
        <Button variant="quiet" icon="close" iconOnly onClick={props.onClose}>
          Close
        </Button>
      </header>
      <div class="finding-detail-body">
        <p class="finding-detail-figures">
          <Difference item={item} />
          <span>{CLASS_FACTS[item.class].label}</span>
          {worth !== null && <strong>{money(worth)} a month</strong>}
        </p>
        <p>{item.sentence}</p>
        {soFar && <p class="finding-detail-small">{soFar}.</p>}
        <div class="finding-detail-actions">
          {item.state === 'open' && (
            <Button variant="primary" onClick={props.onAccept}>
              Accept
            </Button>
          )}
          {slots.onPush && isCorrectable(item) && <Button onClick={props.onPush}>Correct…</Button>}
          {(item.state === 'open' || item.state === 'accepted') && (
            <Button onClick={props.onSnooze}>Snooze…</Button>
          )}
          {(item.state === 'accepted' || item.state === 'snoozed') && (
            <Button onClick={props.onReopen}>Open again</Button>
          )}
          <MapButton item={item} onMap={slots.onMap} />
          {item.agreementId !== null && (
            <Button icon="external" onClick={props.onShow}>
              Show in {psa}
            </Button>
          )}
        </div>
        {decided && (
          <p class="finding-detail-decided">
            <Icon name={item.state === 'snoozed' ? 'info' : 'tick'} />
            {decided}
          </p>
        )}
        {item.push && <PushedLine push={item.push} onBatch={slots.onBatch} />}
        {failure ? (
          <FailureNotice failure={failure} alert actions={<Button onClick={again}>Try again</Button>} />
        ) : (
          <Steps steps={why?.steps ?? null} />
        )}
        <div class="finding-detail-actions">
          <Button icon="copy" disabled={!why} onClick={onCopy}>
            Copy as text
          </Button>
          {item.companyId !== null &&
            item.productId !== null &&
            slots.ledger?.(item.companyId, item.productId, item)}
          {item.companyId !== null && slots.evidence?.(item.companyId, item)}
        </div>
        <Notes notes={why?.notes ?? null} count={item.notes} onAdd={props.onNote} />
        <p class="finding-detail-small">
          {historyWords(item)} Fixed by: {FIXER_WORDS[CLASS_FACTS[item.class].fixedBy].toLowerCase()}.
        </p>
      </div>
    </aside>
  );
}
