import { useMemo, useRef } from 'preact/hooks';
import { EmptyState } from '@/components/shared/empty-state';
import { formatCount } from '@/components/shared/format';
import { mainButton, useKeptFocus } from '@/components/shared/use-kept-focus';
import type { ProblemItem } from '@/lib/messaging/protocol';
import { ProblemCard } from './problem-card';
import { tabId } from './tabs';
import { useMapping } from './use-mapping';
import './problems-view.css';

/** More than anybody reads; a broken report can hold thousands. */
const SHOWN = 100;

/** Questions that can be answered first, then what can only be looked at. */
const KINDS: ProblemItem['kind'][] = ['ambiguous account', 'unusable report row', 'unusable psa record'];
const rank = ({ kind, candidates }: ProblemItem): number =>
  candidates.length > 0 ? -1 : KINDS.indexOf(kind);

export function ProblemsView({
  items,
  onFailure,
}: {
  items: ProblemItem[];
  onFailure: (thrown: unknown) => void;
}) {
  const change = useMapping();
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(
    box,
    () => mainButton(box.current) ?? document.querySelector<HTMLElement>(`#${tabId('problems')}`),
  );
  const ranked = useMemo(
    () => [...items].sort((a, b) => rank(a) - rank(b) || a.sentence.localeCompare(b.sentence, 'en')),
    [items],
  );
  return (
    <div class="panel-problems" ref={box}>
      {items.length === 0 ? (
        <EmptyState icon="tick" title="No problems in the data">
          Rows that cannot be used, and names that fit several customers, would be listed here.
        </EmptyState>
      ) : (
        <ul aria-label="Problems in the data">
          {ranked.slice(0, SHOWN).map((item) => (
            <li key={item.id} data-key={item.id}>
              <ProblemCard
                item={item}
                onResolve={(accountId, label) => {
                  const input = { problemId: item.id, accountId };
                  change('problem.resolve', input, `The report now means ${label}`).catch(onFailure);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {items.length > SHOWN && (
        <p class="panel-problems-more">
          The first {SHOWN} of {formatCount(items.length)} problems. The others follow when these are settled.
        </p>
      )}
    </div>
  );
}
