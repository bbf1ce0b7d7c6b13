import { Icon } from '@/components/shared/icon';
import type { FindingItem } from '@/lib/messaging/protocol';
import type { Decimal } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import { CLASS_FACTS } from '@/lib/model/finding-classes';
import { NEITHER, OVER, sideOf, UNBILLED } from '../model/finding-index';
import './difference.css';

/** The difference as in a badge: an arrow and a number, under-billed amber, over-billed blue, unknown grey. */
export function Difference({ item }: { item: FindingItem }) {
  const side = sideOf(item);
  if (side === NEITHER || item.variance === null) {
    if (!CLASS_FACTS[item.class].hasVariance)
      return (
        <span class="finding-none">
          <span aria-hidden="true">–</span>
          <span class="sc-hidden">no difference of its own</span>
        </span>
      );
    return (
      <span class="finding-difference" data-side="unknown">
        <Icon name="question" />
        <span class="sc-hidden">not known</span>
      </span>
    );
  }
  const amount = figure(item.variance.replace('-', '') as Decimal);
  return (
    <span class="finding-difference" data-side={side === OVER ? 'over' : 'under'}>
      <span class="sc-hidden">
        {side === OVER ? 'over-billed by ' : side === UNBILLED ? 'unbilled: ' : 'under-billed by '}
      </span>
      <Icon name={side === OVER ? 'down' : 'up'} />
      {amount}
    </span>
  );
}
