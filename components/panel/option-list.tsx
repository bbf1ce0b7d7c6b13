import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Option } from './use-found';
import './picker.css';

export const optionId = (list: string, option: Option): string => `${list}-option-${option.id}`;

interface OptionListProps {
  id: string;
  label: string;
  options: readonly Option[];
  /** Index of the option that Enter would pick. */
  active: number;
  onPick: (option: Option) => void;
  /** Said below when there are none. */
  children: ComponentChildren;
}

/** The list half of a combobox: the field keeps the focus and moves through it (aria-activedescendant). */
export function OptionList({ id, label, options, active, onPick, children }: OptionListProps) {
  const chosen = options[active];
  const chosenId = chosen && optionId(id, chosen);
  useEffect(() => {
    if (chosenId) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  return (
    <div class="panel-options">
      <div id={`${id}-list`} role="listbox" aria-label={label} tabIndex={-1}>
        {options.map((option, index) => (
          <div
            key={option.id}
            id={optionId(id, option)}
            class="panel-option"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => onPick(option)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onPick(option);
            }}
          >
            <span class="panel-option-main">
              {option.label}
              {option.detail && <span class="panel-option-detail">{option.detail}</span>}
            </span>
            {option.side && <span class="panel-option-side">{option.side}</span>}
          </div>
        ))}
      </div>
      {children && <p class="panel-options-none">{children}</p>}
    </div>
  );
}
