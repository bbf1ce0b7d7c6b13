import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { Notice } from '@/components/shared/notice';
import type { PushLimits } from '@/lib/model/push';
import { LimitsDialog } from './limits-dialog';

/** Of more than these a count is said. */
const TOLD = 6;

interface LimitsPartProps {
  /** What is above the limits, a sentence each. */
  much: readonly string[];
  /** What has to be typed; null: nothing. */
  wanted: string | null;
  typed: string;
  onType: (typed: string) => void;
  limits: PushLimits;
  onLimits: (limits: PushLimits) => void;
}

/** What is above the limits and has to be confirmed by typing, and the limits themselves. */
export function LimitsPart({ much, wanted, typed, onType, limits, onLimits }: LimitsPartProps) {
  const [isOpen, setOpen] = useState(false);
  const change = <Button onClick={() => setOpen(true)}>Limits…</Button>;
  return (
    <div class="push-limits">
      {wanted === null ? (
        <p class="push-within">
          <span class="push-muted">Within the limits.</span> {change}
        </p>
      ) : (
        <>
          {much.length > 0 ? (
            <>
              <Notice tone="warn">This is above the limits.</Notice>
              <ul class="push-much">
                {much.slice(0, TOLD).map((one) => (
                  <li key={one}>{one}</li>
                ))}
                {much.length > TOLD && <li>And {much.length - TOLD} more.</li>}
              </ul>
            </>
          ) : (
            <p>
              This browser does not tell whether something lies over this page, so that a click alone does not
              confirm it here.
            </p>
          )}
          <p>{change}</p>
          <Field label={`Type ${wanted} to confirm it`} value={typed} onInput={onType} />
        </>
      )}
      {isOpen && <LimitsDialog limits={limits} onLimits={onLimits} onClose={() => setOpen(false)} />}
    </div>
  );
}
