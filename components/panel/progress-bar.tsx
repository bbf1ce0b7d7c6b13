import { formatCount } from '@/components/shared/format';
import type { MappingProgress } from './progress';
import './progress-bar.css';

const PARTS = ['mapped', 'suggested', 'excluded', 'left'] as const;

/** "312 mapped, 140 suggested, 18 excluded, 30 left". */
export const progressWords = (progress: MappingProgress): string =>
  PARTS.filter((part) => part === 'mapped' || part === 'left' || progress[part] > 0)
    .map((part) => `${formatCount(progress[part])} ${part}`)
    .join(', ');

/** How far the mapping of one kind is: a thin bar for the eye, and the numbers for everybody. */
export function ProgressBar({ label, progress }: { label: string; progress: MappingProgress }) {
  if (progress.total === 0) return null;
  return (
    <div class="panel-progress">
      <p>
        <span class="panel-progress-label">{label}</span> {progressWords(progress)}
      </p>
      <div class="panel-progress-bar" aria-hidden="true">
        {PARTS.map(
          (part) =>
            progress[part] > 0 && <span key={part} data-part={part} style={{ flexGrow: progress[part] }} />,
        )}
      </div>
    </div>
  );
}
