import { Button } from '@/components/shared/button';
import { counted, formatCount } from '@/components/shared/format';
import { useNow } from '@/components/shared/use-now';
import { PLAN_HOLDS, type PushPlan } from '@/lib/model/push';
import type { Chosen } from '../model/options';
import { totalsOf } from '../model/totals';
import { extentWords, invoicesWords, unitsWords } from '../model/words';
import { useSheet } from '../sheet/views';

interface PlanFootProps {
  plan: PushPlan;
  chosen: readonly Chosen[];
  /** Lines that still need a choice. */
  open: number;
  isReading: boolean;
  onGoOn: () => void;
}

/** What is chosen comes to, and the way to the question. */
export function PlanFoot({ plan, chosen, open, isReading, onGoOn }: PlanFootProps) {
  const sheet = useSheet();
  const now = useNow().value;
  const totals = totalsOf(chosen);
  const isOld = now - plan.madeAt > PLAN_HOLDS;
  return (
    <footer class="push-foot">
      <div class="push-totals">
        {totals.lines === 0 ? (
          <p>Nothing is chosen.</p>
        ) : (
          <>
            <p>
              <strong>{extentWords(totals)}</strong>, {unitsWords(totals)}
            </p>
            <p>{upper(invoicesWords(totals))}.</p>
          </>
        )}
        {open > 0 && (
          <p class="push-small">
            {open === 1 ? '1 line needs' : `${formatCount(open)} lines need`} a choice and{' '}
            {open === 1 ? 'is' : 'are'} not part of it.
          </p>
        )}
      </div>
      <div class="push-foot-buttons">
        <Button onClick={sheet.close}>Close</Button>
        {plan.held === null && (
          <Button variant="primary" disabled={totals.lines === 0 || isReading || isOld} onClick={onGoOn}>
            Go on with {counted(totals.lines, 'line')}…
          </Button>
        )}
      </div>
    </footer>
  );
}

const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
