import { Button } from '@/components/shared/button';
import { counted } from '@/components/shared/format';
import { FailureNotice, Notice } from '@/components/shared/notice';
import { Progress } from '@/components/shared/progress';
import { psaName } from '@/components/shared/psa-name';
import { useNow } from '@/components/shared/use-now';
import { dayLabel } from '@/lib/model/calendar';
import { PLAN_HOLDS, type PushPlan } from '@/lib/model/push';
import { optionsOn } from '../model/on-day';
import type { usePlan } from './use-plan';

interface PlanNoticesProps {
  plan: PushPlan;
  planned: ReturnType<typeof usePlan>;
}

/** What has to be known of the plan as a whole. */
export function PlanNotices({ plan, planned }: PlanNoticesProps) {
  const now = useNow().value;
  const { day, failure, isReading } = planned;
  const again = <Button onClick={() => planned.read(day)}>Try again</Button>;
  const onDay = day === null ? null : optionsOn(plan, day);
  return (
    <div class="push-notices">
      {plan.held && <FailureNotice failure={plan.held} tone="warn" actions={again} />}
      {isReading && (
        <div class="push-again" role="status">
          <Progress
            label={`Reading ${counted(plan.lines.length, 'line')} again from ${psaName(plan.psa)}`}
            done={0}
            total={null}
          />
          <Button onClick={planned.stop}>Cancel</Button>
        </div>
      )}
      {failure && <FailureNotice failure={failure} alert actions={again} />}
      {!isReading && now - plan.madeAt > PLAN_HOLDS && (
        <Notice
          tone="warn"
          nextStep="Read it again: what you chose stays chosen."
          actions={<Button onClick={() => planned.read(day)}>Read again</Button>}
        >
          This plan is older than 30 minutes and cannot be confirmed any more.
        </Notice>
      )}
      {day !== null && onDay !== null && onDay.possible < onDay.all && (
        <Notice tone="info">
          {onDay.possible === 0
            ? `No line can change from ${dayLabel(day)}. Each keeps its own day; its details say why.`
            : `${counted(onDay.possible, 'line')} of ${onDay.all} can change from ${dayLabel(day)}. The others keep their own day.`}
        </Notice>
      )}
    </div>
  );
}
