import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { counted } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';
import { FailureNotice } from '@/components/shared/notice';
import { type Failure, failureOf } from '@/lib/model/failure';
import { Dialog } from './dialog';
import './picker.css';
import './toolbar.css';

export interface Option {
  id: string;
  label: string;
  detail: string;
  side: string;
}

interface PickerProps {
  title: string;
  note: string;
  /** "Search companies". */
  searchLabel: string;
  /** Stands in the search field at first, selected, so that typing replaces it. */
  firstQuery: string;
  search: (query: string) => Promise<{ options: Option[]; total: number }>;
  /** Resolves when it is kept; the picker then closes. */
  onPick: (option: Option) => Promise<void>;
  onClose: () => void;
  /** Said when nothing is found. */
  none: string;
}

/** A search field over a list of outcomes (the ARIA combobox pattern): arrows move, Enter picks, Escape closes. */
export function Picker(props: PickerProps) {
  const { search, firstQuery } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState(firstQuery);
  const [found, setFound] = useState<{ options: Option[]; total: number } | null>(null);
  const [active, setActive] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  useEffect(() => {
    let dropped = false;
    search(query).then(
      (result) => {
        if (dropped) return;
        setFound(result);
        setActive(0);
        setFailure(null);
      },
      (thrown: unknown) => {
        if (!dropped) setFailure(failureOf(thrown));
      },
    );
    return () => {
      dropped = true;
    };
  }, [query, search]);

  const options = found?.options ?? [];
  const optionId = (index: number) => `${id}-option-${index}`;
  const pick = (option: Option | undefined) => {
    if (!option) return;
    props.onPick(option).then(props.onClose, (thrown: unknown) => setFailure(failureOf(thrown)));
  };
  const move = (to: number) => {
    const index = Math.max(0, Math.min(options.length - 1, to));
    setActive(index);
    document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' });
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(active + 1),
    ArrowUp: () => move(active - 1),
    PageDown: () => move(active + 8),
    PageUp: () => move(active - 8),
    Enter: () => pick(options[active]),
  };

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
          aria-activedescendant={options.length > 0 ? optionId(active) : undefined}
          placeholder={props.searchLabel}
          spellcheck={false}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            const act = keys[event.key];
            if (!act) return;
            event.preventDefault();
            act();
          }}
        />
      </div>
      {failure && <FailureNotice failure={failure} alert />}
      <div class="panel-dialog-note" role="status">
        {found && resultWords(found.options.length, found.total)}
      </div>
      <div
        class="panel-options"
        id={`${id}-list`}
        role="listbox"
        aria-label={props.searchLabel}
        tabIndex={-1}
      >
        {options.map((option, index) => (
          // The field keeps the focus and moves through the options (aria-activedescendant).
          <div
            key={option.id}
            id={optionId(index)}
            class="panel-option"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => pick(option)}
            onKeyDown={() => undefined}
          >
            <span class="panel-option-main">
              {option.label}
              {option.detail && <span class="panel-option-detail"> {option.detail}</span>}
            </span>
            <span class="panel-option-side">{option.side}</span>
          </div>
        ))}
        {found && options.length === 0 && <p class="panel-options-none">{props.none}</p>}
      </div>
    </Dialog>
  );
}

function resultWords(shown: number, total: number): string {
  return shown < total
    ? `The first ${shown} of ${counted(total, 'result')}. Type to narrow.`
    : counted(total, 'result');
}
