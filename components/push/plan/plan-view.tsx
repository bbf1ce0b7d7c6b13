import { useMemo, useState } from 'preact/hooks';
import type { PushOf } from '@/lib/messaging/protocol';
import { ConfirmView } from '../confirm/confirm-view';
import { chosenOf } from '../model/choices';
import { PlanList } from './plan-list';
import { NotPlanned, Planning } from './planning';
import { useChoices } from './use-choices';
import { usePlan } from './use-plan';

/** What would be written, line by line, and then the question whether it shall be. */
export function PlanView({ of }: { of: PushOf }) {
  const planned = usePlan(of);
  const { plan, day } = planned;
  const { choices, act } = useChoices(plan, day);
  const [isConfirming, setConfirming] = useState(false);
  const chosen = useMemo(() => (plan ? chosenOf(plan, choices) : []), [plan, choices]);
  if (!plan)
    return planned.failure || !planned.isReading ? (
      <NotPlanned failure={planned.failure} onAgain={() => planned.read(null)} />
    ) : (
      <Planning of={of} onCancel={planned.stop} />
    );
  if (isConfirming && chosen.length > 0 && plan.held === null)
    return (
      <ConfirmView
        plan={plan}
        chosen={chosen}
        onBack={() => setConfirming(false)}
        onAgain={() => {
          setConfirming(false);
          planned.read(day);
        }}
      />
    );
  return (
    <PlanList
      of={of}
      plan={plan}
      planned={planned}
      choices={choices}
      chosen={chosen}
      act={act}
      onGoOn={() => setConfirming(true)}
    />
  );
}
