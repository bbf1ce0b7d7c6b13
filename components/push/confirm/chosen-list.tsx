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
  const toKnow = chosen.filter(({ option }) => option.notices.length > 0).length;
  return (
    <div class="push-chosen">
      {chosen.length > FEW && (
        <Button variant="quiet" expanded={open} controls={id} onClick={() => setOpen(!open)}>
          {open ? 'Hide' : 'Show'} the {counted(chosen.length, 'line')}
        </Button>
      )}
      {!open && toKnow > 0 && (
        <p class="push-small">
          {counted(toKnow, 'line')} of {chosen.length} {toKnow === 1 ? 'has' : 'have'} something to know
          before: it stands in the list.
        </p>
      )}
      {open && (
        <ul id={id}>
          {chosen.map(({ line, option }) => (
            <li key={line.id}>
              <span class="push-chosen-what" dir="auto">
                <strong>{line.companyName}</strong>, {line.productName}{' '}
                <span class="push-small push-muted">
                  {option.agreementName} · {option.lineName}
                </span>
              </span>
              <span class="push-chosen-figures">{quantityWords(option)}</span>
              <span class="push-chosen-figures">
                <Change option={option} />
              </span>
              <span class="push-chosen-from push-muted">
                from {dayLabel(option.day, today)}
                {!option.undo.possible && ', for good'}
              </span>
              {option.notices.map((notice) => (
                <span key={notice} class="push-chosen-notice push-small">
                  {notice}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
