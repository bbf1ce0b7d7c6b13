import { Icon } from '@/components/shared/icon';
import type { FindingItem } from '@/lib/messaging/protocol';
import { type Decimal, isNegative, ZERO } from '@/lib/model/decimal';
import { figure, magnitude } from '@/lib/model/figure';
import { CLASS_FACTS } from '@/lib/model/finding-classes';
import { sideOf, UNBILLED } from '../model/finding-index';
import './difference.css';

/** The difference as in a badge: an arrow and a number, under-billed amber, over-billed blue, unknown grey. */
export function Difference({ item }: { item: FindingItem }) {
  if (item.variance === null && !CLASS_FACTS[item.class].hasVariance)
    return (
      <span class="finding-none">
        <span aria-hidden="true">–</span>
        <span class="sc-hidden">no difference of its own</span>
      </span>
    );
  return <SignedDifference variance={item.variance} isBilled={sideOf(item) !== UNBILLED} />;
}

interface SignedDifferenceProps {
  /** expected - billed; null: not known. */
  variance: Decimal | null;
  /** Whether anything of it is billed. */
  isBilled: boolean;
}

/** The same of a bare number; a tick where there is no difference. */
export function SignedDifference({ variance, isBilled }: SignedDifferenceProps) {
  if (variance === null)
    return (
      <span class="finding-difference" data-side="unknown">
        <Icon name="question" />
        <span class="sc-hidden">not known</span>
      </span>
    );
  if (variance === ZERO)
    return (
      <span class="finding-none">
        <Icon name="tick" />
        <span class="sc-hidden">no difference</span>
      </span>
    );
  const isOver = isNegative(variance);
  return (
    <span class="finding-difference" data-side={isOver ? 'over' : 'under'}>
      <span class="sc-hidden">
        {isOver ? 'over-billed by ' : isBilled ? 'under-billed by ' : 'unbilled: '}
      </span>
      <Icon name={isOver ? 'down' : 'up'} />
      {figure(magnitude(variance))}
    </span>
  );
}
