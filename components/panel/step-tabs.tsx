import type { MappingOverview } from '@/lib/messaging/protocol';
import { STEP_WORDS, type Step, type Told } from './steps';
import { Tabs } from './tabs';

interface StepTabsProps {
  overview: MappingOverview | null;
  told: Told;
  step: Step;
  onStep: (step: Step) => void;
}

const toMap = (items: readonly { mapping: string }[] | undefined): number | null =>
  items ? items.filter(({ mapping }) => mapping === 'unmapped').length : null;

/** The three steps, each with what is left in it. */
export const StepTabs = ({ overview, told, step, onStep }: StepTabsProps) => (
  <Tabs
    label="Mapping"
    selected={step}
    onSelect={onStep}
    tabs={[
      { key: 'accounts', label: STEP_WORDS.accounts, count: toMap(overview?.accounts), of: 'to map' },
      { key: 'services', label: STEP_WORDS.services, count: toMap(overview?.services), of: 'to map' },
      { key: 'review', label: STEP_WORDS.review, count: toLookAt(overview, told), of: 'to look at' },
    ]}
  />
);

const toLookAt = (overview: MappingOverview | null, { warnings }: Told): number | null =>
  overview && overview.drifts.length + overview.problems.length + (warnings ?? 0);
