import { Icon } from '@/components/shared/icon';
import { companiesWords, matchedWords } from '../words';
import type { AccountRowProps } from './account-row-props';
import { evidenceLine } from './evidence';
import { fullName } from './names';
import { Why } from './why';

/** What becomes of an account, or what is suggested for it. */
export function AccountOutcome({ found: { item }, candidates, outcome }: AccountRowProps) {
  if (item.mapping === 'excluded')
    return (
      <Line title={item.excludedReason ? `Excluded: ${item.excludedReason}` : 'Excluded'} state="excluded" />
    );
  if (item.mapping === 'mapped')
    return (
      <>
        <span class="account-row-company" dir="auto" title={companiesWords(item)}>
          {companiesWords(item)}
        </span>
        <span class="account-row-state" data-state="mapped">
          <Icon name="tick" />
          {capital(matchedWords(item))}
        </span>
      </>
    );
  const best = candidates[0];
  if (!best)
    return <Line title={outcome === null ? 'To map' : 'To map: no likely company'} state="unmapped" />;
  const line = evidenceLine(best.candidate);
  return (
    <>
      <span class="account-row-suggested">
        <span class="account-row-mark">{outcome === 'automatic' ? 'Proven' : 'Suggested'}</span>
        <span class="account-row-company" dir="auto" title={best.company.name}>
          {best.company.name}
        </span>
      </span>
      <span class="account-row-evidence">
        <span title={line}>{line}</span>
        <Why name={fullName(item)} candidates={candidates} />
      </span>
    </>
  );
}

const Line = ({ title, state }: { title: string; state: string }) => (
  <span class="account-row-state" data-state={state} title={title}>
    <span class="panel-row-words">{title}</span>
  </span>
);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
