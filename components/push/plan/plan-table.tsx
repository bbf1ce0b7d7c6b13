import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { counted } from '@/components/shared/format';
import type { PlannedLine, PushPlan } from '@/lib/model/push';
import type { Choices, Choosing } from '../model/choices';
import { optionOf } from '../model/options';
import { customersOf } from '../model/sections';
import { LineDetails } from './line-details';
import { LineRow } from './line-row';
import './plan-table.css';

interface PlanTableProps {
  plan: PushPlan;
  lines: readonly PlannedLine[];
  label: string;
  choices: Choices;
  opened: ReadonlySet<string>;
  onToggle: (lineId: string) => void;
  act: (action: Choosing) => void;
}

/** Lines by customer. */
export function PlanTable(props: PlanTableProps) {
  const { plan, lines, label, choices, opened } = props;
  const customers = useMemo(() => customersOf(lines), [lines]);
  const rowsOf = useRows(props);
  return (
    <table class="push-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col" class="push-cell-check">
            <span class="sc-hidden">Write it</span>
          </th>
          <th scope="col">Product and row</th>
          <th scope="col" data-figure>
            {plan.kind === 'undo' ? 'Is now → becomes' : 'Quantity'}
          </th>
          <th scope="col" data-figure>
            Change
          </th>
          <th scope="col">From</th>
          <th scope="col" data-figure>
            Price
          </th>
          <th scope="col" data-figure>
            Next invoice
          </th>
          <th scope="col">{plan.kind === 'undo' ? 'Again' : 'Undo'}</th>
          <th scope="col">
            <span class="sc-hidden">Details</span>
          </th>
        </tr>
      </thead>
      {customers.map((customer) => (
        <tbody key={customer.id}>
          <tr class="push-customer">
            <th scope="rowgroup" colSpan={9} dir="auto">
              {customer.name}
              {customer.lines.length > 1 && (
                <span class="push-small"> {counted(customer.lines.length, 'line')}</span>
              )}
            </th>
          </tr>
          {customer.lines.map((line) =>
            rowsOf(
              line,
              choices.picked.get(line.id) ?? null,
              !choices.leftOut.has(line.id),
              opened.has(line.id),
            ),
          )}
        </tbody>
      ))}
    </table>
  );
}

interface Drawn {
  line: PlannedLine;
  picked: string | null;
  isIn: boolean;
  isOpen: boolean;
  rows: VNode[];
}

/** The rows of lines that are as they were drawn last: Preact passes over what is the same node. */
function useRows({ plan, onToggle, act }: PlanTableProps) {
  const last = useRef(new Map<string, Drawn>());
  return (line: PlannedLine, picked: string | null, isIn: boolean, isOpen: boolean): VNode[] => {
    const before = last.current.get(line.id);
    if (before?.line === line && before.picked === picked && before.isIn === isIn && before.isOpen === isOpen)
      return before.rows;
    const option = optionOf(line, picked);
    const rows = [
      <LineRow
        key={line.id}
        plan={plan}
        line={line}
        option={option}
        isIn={isIn}
        isOpen={isOpen}
        onToggle={onToggle}
        act={act}
      />,
      ...(isOpen
        ? [<LineDetails key={`${line.id} details`} plan={plan} line={line} option={option} act={act} />]
        : []),
    ];
    last.current.set(line.id, { line, picked, isIn, isOpen, rows });
    return rows;
  };
}
