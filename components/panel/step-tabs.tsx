import type { MappingOverview } from '@/lib/messaging/protocol';
import { type Part, STEP_WORDS, type Told } from './steps';
import { Tabs } from './tabs';

interface StepTabsProps {
  overview: MappingOverview | null;
  told: Told;
  part: Part;
  onPart: (part: Part) => void;
}

const toMap = (items: readonly { mapping: string }[] | undefined): number | null =>
  items ? items.filter(({ mapping }) => mapping === 'unmapped').length : null;

/** The three steps of the mapping, each with what is left in it, and beside them the findings. */
export const StepTabs = ({ overview, told, part, onPart }: StepTabsProps) => (
  <Tabs
    label="Mapping and findings"
    selected={part}
    onSelect={onPart}
    tabs={[
      { key: 'accounts', label: STEP_WORDS.accounts, count: toMap(overview?.accounts), of: 'to map' },
      { key: 'services', label: STEP_WORDS.services, count: toMap(overview?.services), of: 'to map' },
      { key: 'review', label: STEP_WORDS.review, count: toLookAt(overview, told), of: 'to look at' },
      { key: 'findings', label: 'Findings', count: told.findings, of: 'to do', isApart: true },
    ]}
  />
);

const toLookAt = (overview: MappingOverview | null, { warnings }: Told): number | null =>
  overview && overview.drifts.length + overview.problems.length + (warnings ?? 0);
