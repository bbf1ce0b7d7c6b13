import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { Icon } from '@/components/shared/icon';
import { dayOf } from '@/lib/model/calendar';
import type { PushPlan } from '@/lib/model/push';
import type { usePlan } from './use-plan';
import '@/components/panel/toolbar.css';

/** Lines from which on a search is worth its room. */
const MANY = 20;

interface PlanBarProps {
  plan: PushPlan;
  planned: ReturnType<typeof usePlan>;
  query: string;
  onQuery: (query: string) => void;
}

/** Search, and another day from which all of it is to hold. */
export function PlanBar({ plan, planned, query, onQuery }: PlanBarProps) {
  const isSearched = plan.lines.length > MANY;
  if (!isSearched && plan.kind !== 'push') return null;
  return (
    <div class="push-bar">
      {isSearched && (
        <div class="panel-search">
          <Icon name="search" />
          <input
            type="search"
            value={query}
            aria-label="Search the lines"
            placeholder="Search the lines"
            spellcheck={false}
            onInput={(event) => onQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              // The first Escape empties the search; only the next one closes the sheet.
              if (event.key !== 'Escape' || query === '') return;
              event.preventDefault();
              onQuery('');
            }}
          />
        </div>
      )}
      {plan.kind === 'push' && <DayField planned={planned} />}
    </div>
  );
}

/** Asks once a whole day stands there, and is told to: a date is typed in parts. */
function DayField({ planned: { day, read, isReading } }: Pick<PlanBarProps, 'planned'>) {
  const id = useId();
  const [text, setText] = useState<string>(day ?? '');
  const typed = dayOf(text);
  return (
    <form
      class="push-day"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed && typed !== day && !isReading) read(typed);
      }}
    >
      <label for={id}>From another day</label>
      <input id={id} type="date" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      {typed !== null && typed !== day && (
        <Button type="submit" busy={isReading}>
          Read for this day
        </Button>
      )}
      {day !== null && (
        <Button
          variant="quiet"
          onClick={() => {
            setText('');
            read(null);
          }}
        >
          Back to the usual days
        </Button>
      )}
    </form>
  );
}
