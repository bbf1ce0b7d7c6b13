import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { counted, formatCount } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';
import { FailureNotice } from '@/components/shared/notice';
import { type Failure, failureOf } from '@/lib/model/failure';
import { Dialog } from './dialog';
import { OptionList, optionId } from './option-list';
import { type Found, type Option, useFound } from './use-found';
import './toolbar.css';

export type { Found } from './use-found';

interface PickerProps {
  title: string;
  note: string;
  /** "Search companies". */
  searchLabel: string;
  /** Stands in the search field at first, selected, so that typing replaces it. */
  firstQuery: string;
  search: (query: string) => Promise<Found>;
  /** Resolves when it is kept; the picker then closes. */
  onPick: (option: Option) => Promise<void>;
  onClose: () => void;
  /** Said when the search finds nothing. */
  none: string;
  /** Said when there is nothing to search in. */
  empty: string;
}

/** A search field over a list of outcomes (the ARIA combobox pattern): arrows move, Enter picks, Escape closes. */
export function Picker(props: PickerProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { query, setQuery, answer, current, failure } = useFound(props.firstQuery, props.search);
  const [moved, setMoved] = useState<{ of: typeof answer; at: number }>({ of: null, at: 0 });
  const [refused, setRefused] = useState<Failure | null>(null);
  const busy = useRef(false);
  // Before it is painted: what is typed at once belongs into the field.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const options = answer?.options ?? [];
  // Other outcomes begin at their first at once: Enter must not pick what came to stand in an older one's place.
  const active = moved.of === answer ? moved.at : 0;
  const chosen = options[active];
  const pick = (option: Option | undefined) => {
    if (!option || busy.current) return;
    busy.current = true;
    props.onPick(option).then(props.onClose, (thrown: unknown) => {
      busy.current = false;
      setRefused(failureOf(thrown));
    });
  };
  const move = (by: number) =>
    setMoved({ of: answer, at: Math.max(0, Math.min(options.length - 1, active + by)) });
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    PageDown: () => move(8),
    PageUp: () => move(-8),
    // Never what an older query found: what is picked must have been seen.
    Enter: () => current && pick(chosen),
  };
  const shown = refused ?? failure;

  return (
    <Dialog title={props.title} note={props.note} onClose={props.onClose}>
      <div class="panel-search">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          role="combobox"
          value={query}
          aria-label={props.searchLabel}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen && optionId(id, chosen)}
          placeholder={props.searchLabel}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => {
            setRefused(null);
            setQuery(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            const act = keys[event.key];
            if (!act || event.isComposing) return;
            event.preventDefault();
            act();
          }}
        />
      </div>
      {shown && <FailureNotice failure={shown} alert />}
      <p class="panel-dialog-note" role="status">
        {answer ? resultWords(options.length, answer.total) : failure ? '' : 'Searching'}
      </p>
      <OptionList id={id} label={props.searchLabel} options={options} active={active} onPick={pick}>
        {answer && options.length === 0 && (query.trim() === '' ? props.empty : props.none)}
      </OptionList>
    </Dialog>
  );
}

const resultWords = (shown: number, total: number): string =>
  shown < total
    ? `The first ${formatCount(shown)} of ${counted(total, 'result')}. Type to narrow.`
    : counted(total, 'result');
