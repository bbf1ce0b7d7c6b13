import { Icon } from '@/components/shared/icon';
import { psaName } from '@/components/shared/psa-name';
import type { PushBatchItem } from '@/lib/messaging/protocol';
import { dayLabel } from '@/lib/model/calendar';
import type { PushItem } from '@/lib/model/push-journal';
import { quantityWords } from '../model/options';
import { Change } from '../plan/change';
import { ItemButtons } from './item-buttons';
import { ITEM_FACTS } from './states';

interface ItemRowProps {
  batch: PushBatchItem;
  item: PushItem;
  onFailure: (thrown: unknown) => void;
}

/** A line of a batch: its state in words, what it was about, and what to do next. */
export function ItemRow({ batch, item, onFailure }: ItemRowProps) {
  const { line, option, state, failure, undoneBy } = item;
  const { label, icon, tone, sentence: sentenceIn } = ITEM_FACTS[state];
  const sentence = sentenceIn(psaName(batch.psa));
  const isPlain = state === 'done' || state === 'waiting' || state === 'stopped';
  return (
    <li class="push-item" data-tone={tone} data-state={state}>
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
      {(!isPlain || failure || undoneBy) && (
        <p class="push-item-words">
          {failure ? `${failure.sentence} ${failure.nextStep}` : !isPlain && sentence}
          {undoneBy && (
            <span class="push-muted">
              {state === 'done' ? ' It was put back by a later batch.' : ' A later batch has settled it.'}
            </span>
          )}
        </p>
      )}
      <ItemButtons batch={batch} item={item} onFailure={onFailure} />
    </li>
  );
}
