import { Button } from '@/components/shared/button';
import type { Status } from '@/lib/model/status';
import type { StatusActions } from './status-actions';
import './to-do.css';

/** What is still missing, in the order to do it, and the button for the first of it. */
export function ToDo({ status, actions }: { status: Status; actions: StatusActions }) {
  return (
    <section class="popup-to-do" aria-label="What is still missing">
      <ol class="popup-list">
        {status.pending.map((sentence, index) => (
          <li key={sentence} aria-current={index === 0 ? 'step' : undefined}>
            {sentence}
          </li>
        ))}
      </ol>
      <div class="popup-buttons">
        <NextAction status={status} actions={actions} />
      </div>
    </section>
  );
}

function NextAction({ status, actions }: { status: Status; actions: StatusActions }) {
  if (!status.lmpi.connected)
    return (
      <Button variant="primary" onClick={() => actions.connect('lmpi')}>
        Connect LMPI
      </Button>
    );
  return (
    <Button variant="primary" onClick={actions.openPanel}>
      Open the mapping panel
    </Button>
  );
}
