import { useEffect, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { useAnnounce } from '@/components/shared/live-region';
import { FailureNotice } from '@/components/shared/notice';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Status } from '@/lib/model/status';
import { STEP_WORDS, STEPS, type Step } from './steps';

interface FootProps {
  status: Status;
  step: Step;
  onStep: (step: Step) => void;
}

/** The way back and on, which is always free; after the last step Finish, which starts a sync. */
export function Foot({ status, step, onStep }: FootProps) {
  const { ask } = useBackground();
  const announce = useAnnounce();
  const [failure, setFailure] = useState<Failure | null>(null);
  const missing = status.pending.join(' ');
  const { vault } = status;
  // What was refused for a missing mapping, or for being locked, is out of date as soon as that changes.
  useEffect(() => setFailure(null), [missing, vault, step]);
  const at = STEPS.indexOf(step);
  const before = STEPS[at - 1];
  const next = STEPS[at + 1];
  const finish = () => {
    setFailure(null);
    ask('mapping.finish', {}).then(
      () => announce('Finished. A sync is running.'),
      (thrown: unknown) => setFailure(failureOf(thrown)),
    );
  };
  return (
    <footer class="panel-foot">
      {failure && <FailureNotice failure={failure} alert />}
      <p>{!failure && sentenceOf(status, step)}</p>
      <div class="panel-foot-buttons">
        {before && (
          <Button onClick={() => onStep(before)}>
            Back<span class="sc-hidden"> to {STEP_WORDS[before]}</span>
          </Button>
        )}
        {next ? (
          <Button key="next" variant="primary" onClick={() => onStep(next)}>
            Next<span class="sc-hidden">: {STEP_WORDS[next]}</span>
          </Button>
        ) : (
          <Button
            key="finish"
            variant="primary"
            busy={status.sync.running}
            // The second click of a double click on Next lands here and is not meant.
            onClick={({ detail }) => detail < 2 && finish()}
          >
            Finish
          </Button>
        )}
      </div>
    </footer>
  );
}

function sentenceOf(status: Status, step: Step): string {
  if (status.phase === 'not connected') return 'Connect LMPI from the toolbar first.';
  if (status.sync.running) return 'You can go on mapping.';
  if (status.fresh) return 'New data is waiting: press Refresh.';
  if (step !== 'review') return 'Every choice is saved at once.';
  if (status.pending.length > 0) return status.pending.join(' ');
  if (status.vault === 'locked') return 'Unlock Seatcheck, then press Finish.';
  return 'Finish starts a sync with these mappings.';
}
