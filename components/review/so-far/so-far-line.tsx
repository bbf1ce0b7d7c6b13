import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { counted } from '@/components/shared/format';
import { monthLabel } from '@/lib/model/calendar';
import { Sheet } from '../sheet';
import { SoFarTable } from './so-far-table';
import { useSoFar } from './use-so-far';

/** That the month that is not over brings changes, and the way to them; nothing where none are known. */
export function SoFarLine() {
  const soFar = useSoFar();
  const [isOpen, setOpen] = useState(false);
  if (!soFar || soFar.items.length === 0) return null;
  const month = monthLabel(soFar.month);
  return (
    <p class="finding-so-far">
      {month} so far, provisional: {counted(soFar.items.length, 'change')}.{' '}
      <Button variant="quiet" onClick={() => setOpen(true)}>
        Show
      </Button>
      {isOpen && (
        <Sheet label={`${month} so far`} onClose={() => setOpen(false)}>
          <SoFarTable soFar={soFar} onClose={() => setOpen(false)} />
        </Sheet>
      )}
    </p>
  );
}
