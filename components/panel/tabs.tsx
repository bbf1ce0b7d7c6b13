import { useRef } from 'preact/hooks';
import { formatCount } from '@/components/shared/format';

export interface Tab<K extends string> {
  key: K;
  label: string;
  /** Null: not known yet, nothing is said. */
  count: number | null;
  /** What the count is of, for screen readers: "to map". */
  of: string;
  /** It is no step: it stands by itself, without a number. */
  isApart?: boolean;
}

interface TabsProps<K extends string> {
  label: string;
  tabs: readonly Tab<K>[];
  selected: K;
  onSelect: (key: K) => void;
}

export const tabId = (key: string): string => `panel-tab-${key}`;
export const tabPanelId = (key: string): string => `panel-part-${key}`;

/** Puts the focus where a step begins: what follows on Tab is the step itself. */
export const focusTab = (key: string): void =>
  document.querySelector<HTMLButtonElement>(`#${tabId(key)}`)?.focus();

/** Numbered steps, and what stands beside them, in the ARIA tabs pattern: one stop for Tab, arrows, Home and End move and select. */
export function Tabs<K extends string>({ label, tabs, selected, onSelect }: TabsProps<K>) {
  const row = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex((tab) => tab.key === selected);
  const places: Record<string, number> = {
    ArrowRight: (at + 1) % tabs.length,
    ArrowLeft: (at + tabs.length - 1) % tabs.length,
    Home: 0,
    End: tabs.length - 1,
  };
  return (
    <div
      class="panel-tabs"
      role="tablist"
      aria-label={label}
      ref={row}
      onKeyDown={(event) => {
        const next = tabs[places[event.key] ?? -1];
        if (!next) return;
        event.preventDefault();
        onSelect(next.key);
        focusTab(next.key);
      }}
    >
      {tabs.map(({ key, label: word, count, of, isApart }, index) => (
        <button
          key={key}
          id={tabId(key)}
          type="button"
          role="tab"
          aria-selected={key === selected}
          aria-controls={tabPanelId(key)}
          tabIndex={key === selected ? 0 : -1}
          data-apart={isApart || undefined}
          onClick={() => onSelect(key)}
        >
          {!isApart && <span class="panel-tab-number">{index + 1}</span>}{' '}
          <span class="panel-tab-word">{word}</span>
          {count !== null && count > 0 && (
            <span class="panel-tab-count">
              <span class="sc-hidden">, </span>
              {formatCount(count)}
              <span class="sc-hidden"> {of}</span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
