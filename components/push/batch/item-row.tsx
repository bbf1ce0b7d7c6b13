import { Icon } from '@/components/shared/icon';
import { psaName } from '@/components/shared/psa-name';
import type { PushBatchItem } from '@/lib/messaging/protocol';
import { dayLabel } from '@/lib/model/calendar';
import type { PushItem } from '@/lib/model/push-journal';
import { quantityWords } from '../model/options';
import { Change } from '../plan/change';
import { ItemButtons } from './item-buttons';
import { ITEM_FACTS } from './states';
import { settledWords } from './text';

interface ItemRowProps {
  batch: PushBatchItem;
  item: PushItem;
  onFailure: (thrown: unknown) => void;
  /** Asks whether it is settled. */
  onSettle: () => void;
}

/** A line of a batch: its state in words, what it was about, and what to do next. */
export function ItemRow({ batch, item, onFailure, onSettle }: ItemRowProps) {
  const { line, option, state, failure, undoneBy, settled } = item;
  const { label, icon, tone, sentence: sentenceIn } = ITEM_FACTS[state];
  const sentence = sentenceIn(psaName(batch.psa));
  const isSettled = undoneBy !== null || settled !== undefined;
  const isPlain = state === 'done' || state === 'waiting' || state === 'stopped';
  return (
    <li
      class="push-item"
      data-key={item.id}
      data-tone={tone === 'failed' && isSettled ? 'quiet' : tone}
      data-state={state}
      tabIndex={-1}
    >
      <span class="push-item-state">
        <Icon name={icon} turning={state === 'writing'} />
        {label}
      </span>
      <span class="push-item-what">
        <span dir="auto">
          <strong>{line.companyName}</strong>, {line.productName}
        </span>
        <span class="push-small">
          {option.agreementName} · {option.lineId === null ? 'row added' : option.lineName}
        </span>
      </span>
      <span class="push-item-figures">
        <span>
          {quantityWords(option)} <Change option={option} />
        </span>
        <span class="push-small">from {dayLabel(option.day)}</span>
      </span>
      {(!isPlain || failure || isSettled) && (
        <p class="push-item-words">
          {failure ? `${failure.sentence}${isSettled ? '' : ` ${failure.nextStep}`}` : !isPlain && sentence}
          {undoneBy && (
            <span class="push-muted">
              {state === 'done' ? ' It was put back by a later batch.' : ' A later batch has put it right.'}
            </span>
          )}
          {settled && <strong class="push-item-settled">{settledWords(settled)}.</strong>}
        </p>
      )}
      <ItemButtons batch={batch} item={item} onFailure={onFailure} onSettle={onSettle} />
    </li>
  );
}
