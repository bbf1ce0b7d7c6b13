import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { Dialog } from '../dialog';
import { AccuracyText } from './accuracy-text';
import { ACCURACY, type Accuracy } from './measured';

export const ACCURACY_TITLE = 'How sure are these matches?';

/** A button that opens the accuracy card. */
export function AccuracyCard({ accuracy = ACCURACY }: { accuracy?: Accuracy }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" icon="info" onClick={() => setOpen(true)}>
        {ACCURACY_TITLE}
      </Button>
      {open && (
        <Dialog title={ACCURACY_TITLE} onClose={() => setOpen(false)}>
          <AccuracyText accuracy={accuracy} />
        </Dialog>
      )}
    </>
  );
}
