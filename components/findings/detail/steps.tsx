import { Icon } from '@/components/shared/icon';
import type { TraceStep } from '@/lib/model/badge';

/** Every step to a number, each with its source and date; null: they are on their way. */
export function Steps({ steps }: { steps: readonly TraceStep[] | null }) {
  if (!steps)
    return (
      <p class="finding-steps-loading">
        <Icon name="sync" turning />
        Working it out
      </p>
    );
  return (
    <ol class="finding-steps">
      {steps.map(({ label, value, source }, at) => (
        <li key={`${at} ${label}`}>
          <span class="finding-step-label">{label}</span>
          <span class="finding-step-value">{value}</span>
          {source && <span class="finding-step-source">{source}</span>}
        </li>
      ))}
    </ol>
  );
}
