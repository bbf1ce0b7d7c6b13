import type { MappingOverview } from '@/lib/messaging/protocol';
import { progressOf } from './progress';
import { ProgressBar } from './progress-bar';
import type { Step, Told } from './steps';

/** How far the open step is; in the review, both. */
export const Progresses = ({
  overview,
  told,
  step,
}: {
  overview: MappingOverview;
  told: Told;
  step: Step;
}) => (
  <div class="panel-progresses">
    {step !== 'services' && (
      <ProgressBar label="Accounts" progress={progressOf(overview.accounts, told.accounts)} />
    )}
    {step !== 'accounts' && (
      <ProgressBar label="Services" progress={progressOf(overview.services, told.services)} />
    )}
  </div>
);
