import { Button } from '@/components/shared/button';
import { Notice } from '@/components/shared/notice';
import type { ProblemItem } from '@/lib/messaging/protocol';
import { monthLabel } from '@/lib/model/calendar';

const NEXT: Record<ProblemItem['kind'], string> = {
  'ambiguous account': 'Say which vendor account the report means. Until then its usage is in no figure.',
  'unusable report row': 'The row is in no figure. Compare it with the Licensing Management Platform.',
  'unusable psa record': 'The record is in no figure. Look at it in the PSA.',
};
const NO_CANDIDATE =
  'The accounts it could mean are not in the list any more. The next sync looks for them again.';

/** One problem in the data: what it is, of which month, and what to do. */
export function ProblemCard({
  item,
  onResolve,
}: {
  item: ProblemItem;
  onResolve: (accountId: string, label: string) => void;
}) {
  const asks = item.kind === 'ambiguous account';
  return (
    <Notice
      tone={asks ? 'warn' : 'info'}
      nextStep={
        <>
          {asks && item.candidates.length === 0 ? NO_CANDIDATE : NEXT[item.kind]}
          {item.month && <span class="panel-problem-month"> Report of {monthLabel(item.month)}.</span>}
        </>
      }
      actions={
        item.candidates.length > 0 &&
        item.candidates.map(({ id, label }) => (
          <Button key={id} onClick={() => onResolve(id, label)}>
            It is {label}
          </Button>
        ))
      }
    >
      {item.sentence}
    </Notice>
  );
}
