import { formatCount } from '@/components/shared/format';
import { Icon, type IconName } from '@/components/shared/icon';
import type { Side, Totals as Sums } from './model/tally';
import { money } from './words';
import './totals.css';

interface TotalsProps {
  /** Of the findings that are shown, and of everything still to do. */
  shown: Sums;
  toDo: Sums;
  /** Whether both are of the same findings. */
  isAll: boolean;
}

const SIDES = [
  { key: 'under', label: 'Under-billed', icon: 'up' },
  { key: 'unbilled', label: 'Unbilled', icon: 'up' },
  { key: 'over', label: 'Over-billed', icon: 'down' },
] as const satisfies readonly { key: keyof Sums; label: string; icon: IconName }[];

/** What the differences come to: of what is shown, and of everything that is open or accepted. */
export function Totals({ shown, toDo, isAll }: TotalsProps) {
  return (
    <section class="finding-totals" aria-label="Totals">
      {SIDES.map(({ key, label, icon }) => (
        <Total
          key={key}
          side={key === 'over' ? 'over' : 'under'}
          icon={icon}
          label={label}
          of={shown[key]}
          all={isAll ? null : toDo[key]}
        />
      ))}
      <Total side="net" icon={null} label="Together" of={shown.net} all={isAll ? null : toDo.net} />
      <p class="finding-totals-heads" aria-hidden="true">
        <span>a month</span>
        <span>a year</span>
      </p>
    </section>
  );
}

interface TotalProps {
  side: 'under' | 'over' | 'net';
  icon: IconName | null;
  label: string;
  of: Side;
  all: Side | null;
}

const Total = ({ side, icon, label, of, all }: TotalProps) => (
  <div class="finding-total" data-side={side}>
    <h2 class="finding-total-name">
      {icon && <Icon name={icon} />}
      {label}
      <span class="finding-total-count"> {formatCount(of.count)}</span>
    </h2>
    <p class="finding-total-month">
      {money(of.perMonth)}
      <span class="finding-total-per"> a month</span>
    </p>
    <p class="finding-total-year">
      {money(of.perYear)}
      <span class="finding-total-per"> a year</span>
    </p>
    {/* Its line is kept while there is nothing to say: a filter moves nothing under the pointer. */}
    <p class="finding-total-all">
      {all && (
        <>
          of {money(all.perMonth)} a month{' '}
          <span class="finding-total-where">in {formatCount(all.count)} </span>
          to do
        </>
      )}
    </p>
  </div>
);
