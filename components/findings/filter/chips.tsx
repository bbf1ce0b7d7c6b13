import { Button } from '@/components/shared/button';
import { Icon } from '@/components/shared/icon';
import { figure } from '@/lib/model/figure';
import { CLASS_FACTS } from '@/lib/model/finding-classes';
import type { FindingView } from '@/lib/model/saved-view';
import type { Column } from '../model/columns';
import type { FindingIndex } from '../model/finding-index';
import { type FilterKey, isFiltered, unfiltered } from '../model/views';
import { FIXER_WORDS } from '../words';
import './chips.css';

interface Chip {
  key: string;
  what: string;
  label: string;
  without: Partial<FindingView>;
}

/** Every filter that leaves something out, each to be taken away by itself. */
export function Chips({
  view,
  index,
  onChange,
}: {
  view: FindingView;
  index: FindingIndex;
  onChange: (change: Partial<FindingView>) => void;
}) {
  if (!isFiltered(view)) return null;
  return (
    <fieldset class="finding-chips" aria-label="Filters in use">
      {chipsOf(view, index).map(({ key, what, label, without }) => (
        <button key={key} type="button" class="finding-chip" onClick={() => onChange(without)}>
          <span class="sc-hidden">Remove the filter </span>
          <span class="finding-chip-what">{what}:</span> <span class="finding-chip-label">{label}</span>
          <Icon name="close" />
        </button>
      ))}
      <Button variant="quiet" onClick={() => onChange(unfiltered(view))}>
        Clear all
      </Button>
    </fieldset>
  );
}

export function chipsOf(view: FindingView, index: FindingIndex): Chip[] {
  const several = <T extends string>(
    key: FilterKey,
    what: string,
    all: readonly T[],
    labelOf: (id: T) => string,
  ): Chip[] =>
    all.map((id) => ({
      key: `${key} ${id}`,
      what,
      label: labelOf(id),
      without: { [key]: all.filter((one) => one !== id) },
    }));
  // Of a saved view, one that no finding is about at present.
  const nameIn =
    (column: Column) =>
    (id: string): string =>
      column.values[column.codeOf.get(id) ?? -1]?.label ?? 'without findings at present';
  const query = view.query.trim();
  return [
    ...(query ? [{ key: 'query', what: 'Search', label: query, without: { query: '' } }] : []),
    ...several('classes', 'Finding', view.classes, (kind) => CLASS_FACTS[kind].label),
    ...several('companyIds', 'Company', view.companyIds, nameIn(index.companies)),
    ...several('productIds', 'Product', view.productIds, nameIn(index.products)),
    ...several('agreementTypes', 'Agreement type', view.agreementTypes, (type) => type || 'No agreement'),
    ...(view.fixedBy
      ? [{ key: 'fixer', what: 'Fixed by', label: FIXER_WORDS[view.fixedBy], without: { fixedBy: null } }]
      : []),
    ...(view.threshold
      ? [
          {
            key: 'threshold',
            what: 'Worth',
            label: `${figure(view.threshold)} a month or more`,
            without: { threshold: null },
          },
        ]
      : []),
  ];
}
