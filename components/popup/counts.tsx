import { formatCount } from '@/components/shared/format';
import { Icon, type IconName } from '@/components/shared/icon';
import type { Decimal } from '@/lib/model/decimal';
import { price } from '@/lib/model/figure';
import type { FindingCounts } from '@/lib/model/status';
import './counts.css';

interface Figure {
  count: number;
  label: string;
  icon: IconName;
  meaning: 'under' | 'over' | 'matched';
  /** The review lists what it counts. */
  listed: boolean;
  worth: Decimal | null;
}

interface CountsProps {
  counts: FindingCounts;
  comparing: boolean;
  openReview: () => void;
}

/**
 * What the agreement lines of the report month come to, then what still waits for a hand. `comparing`: something is
 * mapped, so that there can be anything to count.
 */
export function Counts({ counts, comparing, openReview }: CountsProps) {
  const figures: Figure[] = [
    {
      count: counts.underBilled,
      label: 'under-billed',
      icon: 'up',
      meaning: 'under',
      listed: true,
      worth: counts.underWorth,
    },
    {
      count: counts.overBilled,
      label: 'over-billed',
      icon: 'down',
      meaning: 'over',
      listed: true,
      worth: counts.overWorth,
    },
    {
      count: counts.matched,
      label: 'matched',
      icon: 'tick',
      meaning: 'matched',
      listed: false,
      worth: null,
    },
  ];
  const waiting: [count: number, one: string, many: string][] = [
    [counts.accountsToMap, 'vendor account to map', 'vendor accounts to map'],
    [counts.servicesToMap, 'vendor service to map', 'vendor services to map'],
    [counts.problems, 'problem in the report', 'problems in the report'],
    [
      counts.notCounted,
      'company not counted: its agreements are not read',
      'companies not counted: their agreements are not read',
    ],
  ];
  // Three zeros that stand for nothing read, or nothing mapped, would look like all being well.
  const counted = figures.some(({ count }) => count > 0) || (comparing && counts.notCounted === 0);
  return (
    <section class="popup-counts" aria-label="Counts">
      {counted && (
        <ul class="popup-figures">
          {figures.map((figure) => (
            <li key={figure.label} data-meaning={figure.meaning} data-none={figure.count === 0 || undefined}>
              {figure.listed && figure.count > 0 ? (
                <button type="button" title="Open the review" onClick={openReview}>
                  <Words {...figure} />
                </button>
              ) : (
                <Words {...figure} />
              )}
            </li>
          ))}
        </ul>
      )}
      {waiting.some(([count]) => count > 0) && (
        <ul class="popup-waiting">
          {waiting
            .filter(([count]) => count > 0)
            .map(([count, one, many]) => (
              <li key={one}>
                <span class="popup-waiting-count">{formatCount(count)}</span> {count === 1 ? one : many}
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

const Words = ({ icon, count, label, worth }: Figure) => (
  <>
    <span class="popup-figure">
      <Icon name={icon} />
      {formatCount(count)}
    </span>{' '}
    <span>{label}</span>
    {worth !== null && (
      <span class="popup-worth">
        {' '}
        {price(worth)} <span class="popup-per">a month</span>
      </span>
    )}
  </>
);
