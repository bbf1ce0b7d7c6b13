import { useMemo, useState } from 'preact/hooks';
import { counted } from '@/components/shared/format';
import { psaName } from '@/components/shared/psa-name';
import type { PushOf } from '@/lib/messaging/protocol';
import type { PushPlan } from '@/lib/model/push';
import type { Choices, Choosing } from '../model/choices';
import type { Chosen } from '../model/options';
import { sectionsOf } from '../model/sections';
import { KIND_WORDS } from '../model/words';
import { Head } from '../sheet/head';
import { PlanBar } from './plan-bar';
import { PlanFoot } from './plan-foot';
import { PlanNotices } from './plan-notices';
import { PlanParts } from './plan-parts';
import type { usePlan } from './use-plan';

export interface PlanListProps {
  of: PushOf;
  plan: PushPlan;
  planned: ReturnType<typeof usePlan>;
  choices: Choices;
  chosen: readonly Chosen[];
  act: (action: Choosing) => void;
  onGoOn: () => void;
}

/** The plan: what has to be chosen first, then what would be written, then what cannot be. */
export function PlanList(props: PlanListProps) {
  const { plan, planned, choices, chosen, act } = props;
  const [query, setQuery] = useState('');
  const sections = useMemo(() => sectionsOf(plan), [plan]);
  return (
    <>
      <Head title={KIND_WORDS[plan.kind].plan}>
        {counted(plan.lines.length, 'line')}, {psaName(plan.psa)}, {plan.system}
      </Head>
      <PlanNotices plan={plan} planned={planned} />
      <PlanBar plan={plan} planned={planned} query={query} onQuery={setQuery} />
      <div class="push-body" aria-busy={planned.isReading}>
        <PlanParts plan={plan} sections={sections} query={query} choices={choices} act={act} />
      </div>
      <PlanFoot
        plan={plan}
        chosen={chosen}
        open={sections.toChoose.filter(({ id }) => (choices.picked.get(id) ?? null) === null).length}
        isReading={planned.isReading}
        onGoOn={props.onGoOn}
      />
    </>
  );
}
