import { Button } from '@/components/shared/button';
import { EmptyState } from '@/components/shared/empty-state';
import { Notice } from '@/components/shared/notice';
import type { ProblemItem } from '@/lib/messaging/protocol';
import { monthLabel } from '@/lib/model/calendar';
import { useMapping } from './use-mapping';
import './problems-view.css';

const NEXT: Record<ProblemItem['kind'], string> = {
  'ambiguous account': 'Say which customer the report means. Until then their figures are not shown.',
  'unusable report row': 'Compare with the Licensing Management Platform; the row is in no figure.',
  'unusable psa record': 'Look at the record in the PSA; it is in no figure.',
};

export function ProblemsView({
  items,
  onFailure,
}: {
  items: ProblemItem[];
  onFailure: (thrown: unknown) => void;
}) {
  const change = useMapping();
  if (items.length === 0) {
    return (
      <EmptyState icon="tick" title="No problems in the data">
        Rows that cannot be used, and names that fit several customers, would be listed here.
      </EmptyState>
    );
  }
  return (
    <ul class="panel-problems" aria-label="Problems in the data">
      {items.map((item) => (
        <li key={item.id}>
          <Notice
            tone="warn"
            nextStep={`${item.month ? `${monthLabel(item.month)}. ` : ''}${NEXT[item.kind]}`}
            actions={item.candidates.map(({ id, label }) => (
              <Button
                key={id}
                onClick={() => {
                  const input = { problemId: item.id, accountId: id };
                  change('problem.resolve', input, `The report now means ${label}`).catch(onFailure);
                }}
              >
                It is {label}
              </Button>
            ))}
          >
            {item.sentence}
          </Notice>
        </li>
      ))}
    </ul>
  );
}
