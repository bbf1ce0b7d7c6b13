import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { counted } from '@/components/shared/format';
import { type Day, dayLabel } from '@/lib/model/calendar';
import { type Chosen, quantityWords } from '../model/options';
import { Change } from '../plan/change';

/** Of more lines the list is opened on purpose. */
const FEW = 8;

/** Every line that will be written, once more. */
export function ChosenList({ chosen, today }: { chosen: readonly Chosen[]; today: Day }) {
  const id = useId();
  const [open, setOpen] = useState(chosen.length <= FEW);
  return (
    <div class="push-chosen">
      {chosen.length > FEW && (
        <Button variant="quiet" expanded={open} controls={id} onClick={() => setOpen(!open)}>
          {open ? 'Hide' : 'Show'} the {counted(chosen.length, 'line')}
        </Button>
      )}
      {open && (
        <ul id={id}>
          {chosen.map(({ line, option }) => (
            <li key={line.id}>
              <span class="push-chosen-what" dir="auto">
                <strong>{line.companyName}</strong>, {line.productName}
              </span>
              <span class="push-chosen-figures">{quantityWords(option)}</span>
              <span class="push-chosen-figures">
                <Change option={option} />
              </span>
              <span class="push-chosen-from push-muted">
                from {dayLabel(option.day, today)}
                {!option.undo.possible && ', for good'}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
