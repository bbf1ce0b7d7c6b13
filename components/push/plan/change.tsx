import { Icon } from '@/components/shared/icon';
import { isNegative, ZERO } from '@/lib/model/decimal';
import type { PushOption } from '@/lib/model/push';
import { changeOf, signed } from '../model/options';
import '@/components/findings/list/difference.css';

/** By how much the quantity changes: up as what is under-billed, down as what is over-billed (product.md, "Look and feel"). */
export function Change({ option }: { option: PushOption }) {
  const change = changeOf(option);
  if (change === ZERO)
    return (
      <span class="finding-none">
        <Icon name="tick" />
        <span class="sc-hidden">no change</span>
      </span>
    );
  const isDown = isNegative(change);
  return (
    <span class="finding-difference" data-side={isDown ? 'over' : 'under'}>
      <Icon name={isDown ? 'down' : 'up'} />
      {signed(change)}
    </span>
  );
}
