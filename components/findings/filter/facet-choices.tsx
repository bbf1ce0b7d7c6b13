import { useMemo, useState } from 'preact/hooks';
import { useFinder } from '@/components/panel/find/use-finder';
import { formatCount } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';

export interface Choice {
  id: string;
  label: string;
  count: number;
}

interface FacetChoicesProps {
  /** In their order. */
  choices: readonly Choice[];
  chosen: readonly string[];
  /** What is searched: "companies". */
  what: string;
  onChoose: (ids: string[]) => void;
}

/** From so many on there is a search. */
const SEARCH_FROM = 12;
/** Drawn at once: more is found by typing. */
const MOST = 200;
const textsOf = ({ label }: Choice): string[] => [label];

/** Values of a filter to tick, each with how many findings it would show; arrows move between them. */
export function FacetChoices({ choices, chosen, what, onChoose }: FacetChoicesProps) {
  const [query, setQuery] = useState('');
  const [first] = useState(() => new Set(chosen));
  // What was chosen when it was opened comes first; a tick moves nothing.
  const inTurn = useMemo(
    () => [
      ...choices.filter(({ id }) => first.has(id)),
      ...choices.filter(({ id, count }) => !first.has(id) && (count > 0 || chosen.includes(id))),
    ],
    [choices, chosen, first],
  );
  const finder = useFinder(inTurn, textsOf);
  const found = useMemo(() => finder.find(query).map(({ item }) => item), [finder, query]);
  const shown = found.slice(0, MOST);
  return (
    <>
      {choices.length >= SEARCH_FROM && (
        <div class="panel-search facet-search">
          <Icon name="search" />
          <input
            type="search"
            value={query}
            aria-label={`Search ${what}`}
            placeholder={`Search ${what}`}
            spellcheck={false}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </div>
      )}
      <fieldset class="facet-choices" aria-label={what} onKeyDown={step}>
        {shown.map(({ id, label, count }) => (
          <label key={id} class="facet-choice">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ currentTarget: { checked } }) =>
                onChoose(checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            <span class="facet-label" dir="auto">
              {label}
            </span>
            <span class="facet-count">{formatCount(count)}</span>
          </label>
        ))}
      </fieldset>
      {shown.length === 0 && <p class="facet-note">{query ? 'Nothing fits.' : 'Nothing to choose from.'}</p>}
      {found.length > MOST && (
        <p class="facet-note">
          The first {MOST} of {formatCount(found.length)}. Type to narrow.
        </p>
      )}
    </>
  );
}

function step(event: KeyboardEvent): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const box = event.currentTarget;
  if (by === 0 || !(box instanceof HTMLElement)) return;
  event.preventDefault();
  const all = [...box.querySelectorAll<HTMLElement>('input')];
  const here = document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1;
  all[(here + by + all.length) % all.length]?.focus();
}
