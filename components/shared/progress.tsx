import { useId } from 'preact/hooks';
import { formatCount } from './format';
import './progress.css';

/** How far something is. `total` null: not known yet, and only the count is said. */
export function Progress({ label, done, total }: { label: string; done: number; total: number | null }) {
  const id = useId();
  const known = total !== null && total > 0;
  return (
    <div class="sc-progress">
      <div class="sc-progress-words">
        <span id={id}>{label}</span>
        <span class="sc-progress-count">
          {known ? `${formatCount(done)} of ${formatCount(total)}` : done > 0 ? formatCount(done) : ''}
        </span>
      </div>
      <progress
        aria-labelledby={id}
        max={known ? total : 1}
        {...(known ? { value: Math.min(done, total) } : {})}
      />
    </div>
  );
}
