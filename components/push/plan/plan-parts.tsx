import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { EmptyState } from '@/components/shared/empty-state';
import { counted, formatCount } from '@/components/shared/format';
import type { PlannedLine, PushPlan } from '@/lib/model/push';
import { type Choices, type Choosing, firstOf } from '../model/choices';
import { type Sections, searched } from '../model/sections';
import { CannotList } from './cannot-list';
import { PlanTable } from './plan-table';

interface PlanPartsProps {
  plan: PushPlan;
  sections: Sections;
  query: string;
  choices: Choices;
  act: (action: Choosing) => void;
}

/** Lines whose candidates are shown at once: of more, one after the other is opened. */
const OPEN_AT_ONCE = 3;

/** The parts of a plan, each with a heading where there are several. */
export function PlanParts({ plan, sections, query, choices, act }: PlanPartsProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () => new Set(sections.toChoose.length > OPEN_AT_ONCE ? [] : sections.toChoose.map(({ id }) => id)),
  );
  const toggle = useMemo(
    () => (id: string) =>
      setOpened((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const { toChoose, ready, cannot } = useMemo(
    () => ({
      toChoose: searched(sections.toChoose, query),
      ready: searched(sections.ready, query),
      cannot: searched(sections.cannot, query),
    }),
    [sections, query],
  );
  const common = { plan, choices, act, opened, onToggle: toggle };
  const impossible = <CannotList lines={cannot} kind={plan.kind} isFirst={plan.kind !== 'push'} />;
  if (toChoose.length + ready.length + cannot.length === 0)
    return query ? (
      <EmptyState title="No line fits">Search for less.</EmptyState>
    ) : (
      <EmptyState title="There is nothing to write">
        What was asked for is as it should be, or is found no more.
      </EmptyState>
    );
  const hasSeveral = toChoose.length + cannot.length > 0;
  return (
    <>
      {/* Of an undo, what somebody else has changed is to be seen first. */}
      {plan.kind !== 'push' && impossible}
      {toChoose.length > 0 && (
        <Part
          title={`Choose a row: ${counted(toChoose.length, 'line')}`}
          actions={<TakeFirst lines={toChoose} choices={choices} act={act} />}
        >
          <PlanTable {...common} lines={toChoose} label="Lines that need a choice" />
        </Part>
      )}
      {ready.length > 0 && (
        <Part
          title={hasSeveral ? `Ready: ${counted(ready.length, 'line')}` : ''}
          actions={<LeaveAll lines={ready} choices={choices} act={act} />}
        >
          <PlanTable {...common} lines={ready} label="Lines that are ready" />
        </Part>
      )}
      {plan.kind === 'push' && impossible}
    </>
  );
}

const Part = ({ title, actions, children }: PartProps) => {
  const id = useId();
  return (
    <section class="push-part" aria-labelledby={title ? id : undefined}>
      <div class="push-part-head">
        <h3 id={id}>{title}</h3>
        {actions}
      </div>
      {children}
    </section>
  );
};

interface PartProps {
  title: string;
  actions?: ComponentChildren;
  children: ComponentChildren;
}

interface BulkProps {
  lines: readonly PlannedLine[];
  choices: Choices;
  act: (action: Choosing) => void;
}

function TakeFirst({ lines, choices, act }: BulkProps) {
  const open = lines.filter(({ id }) => (choices.picked.get(id) ?? null) === null);
  const withRow = open.filter((line) => firstOf(line) !== null);
  const rowless = open.length - withRow.length;
  return (
    <>
      {withRow.length > 0 && (
        <Button onClick={() => act({ do: 'take first', lines: withRow })}>Take the first of each</Button>
      )}
      <p class="push-small">
        {open.length === 0 ? 'All are chosen.' : `${formatCount(open.length)} to choose.`}
        {rowless > 0 && ` ${formatCount(rowless)} with no row yet: decide one by one.`}
      </p>
    </>
  );
}

function LeaveAll({ lines, choices, act }: BulkProps) {
  const isNone = lines.every(({ id }) => choices.leftOut.has(id));
  if (lines.length < 2) return null;
  const lineIds = lines.map(({ id }) => id);
  return (
    <Button variant="quiet" onClick={() => act({ do: 'leave all', lineIds, isOut: !isNone })}>
      {isNone ? 'Take all' : 'Leave all out'}
    </Button>
  );
}
