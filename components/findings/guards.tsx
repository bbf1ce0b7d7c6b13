import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { counted } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';
import { monthLabel } from '@/lib/model/calendar';
import type { ReportGuard } from '@/lib/model/report-guard';
import './guards.css';

/** What looks broken in the data, above everything that stands on it, until somebody says that it is right. */
export const Guards = ({
  guards,
  onConfirm,
}: {
  guards: readonly ReportGuard[];
  onConfirm: (guard: ReportGuard) => void;
}) => {
  const standing = guards.filter(({ confirmedAt }) => confirmedAt === null);
  if (standing.length === 0) return null;
  return (
    <div class="finding-guards">
      {standing.map((guard) => (
        <Guard key={guard.id} guard={guard} onConfirm={() => onConfirm(guard)} />
      ))}
    </div>
  );
};

function Guard({ guard, onConfirm }: { guard: ReportGuard; onConfirm: () => void }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const { sentence, nextStep, evidence, month } = guard;
  return (
    <section class="finding-guard" aria-labelledby={`${id}-title`}>
      <Icon name="warning" />
      <div class="finding-guard-body">
        <h2 id={`${id}-title`}>{sentence}</h2>
        <p>
          {nextStep} Until then decisions on several findings at once are held back
          {month && `: the figures of ${monthLabel(month)} may be wrong`}.
        </p>
        <div class="finding-guard-actions">
          {evidence.length > 0 && (
            <Button
              variant="quiet"
              expanded={open}
              controls={`${id}-evidence`}
              onClick={() => setOpen(!open)}
            >
              {open ? 'Hide' : 'Show'} the evidence ({counted(evidence.length, 'line')})
            </Button>
          )}
          <Button onClick={onConfirm}>It is right: go on</Button>
        </div>
        {open && (
          <ul id={`${id}-evidence`} class="finding-guard-evidence">
            {evidence.map((line, at) => (
              <li key={`${at} ${line}`}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
