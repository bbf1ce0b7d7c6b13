import { Icon } from '@/components/shared/icon';
import type { FindingView } from '@/lib/model/saved-view';
import './head.css';

type By = FindingView['sort']['by'];

interface Head {
  area: string;
  label: string;
  by: By | null;
  isNumber?: boolean;
}
const HEADS: readonly Head[] = [
  { area: 'company', label: 'Company', by: 'company' },
  { area: 'product', label: 'Product', by: 'product' },
  { area: 'agreement', label: 'Agreement', by: null },
  { area: 'used', label: 'Used / expected', by: null, isNumber: true },
  { area: 'billed', label: 'Billed', by: null, isNumber: true },
  { area: 'variance', label: 'Difference', by: 'variance', isNumber: true },
  { area: 'worth', label: 'Worth a month', by: 'worth', isNumber: true },
  { area: 'class', label: 'Finding', by: 'class' },
];

/** Numbers are first looked at from the largest. */
const descends = (by: By): boolean => by === 'worth' || by === 'variance' || by === 'since';

/**
 * The heads of the columns. A press sorts; by keyboard the list of sorts does, so that the grid stays one stop for Tab.
 */
export function ListHead({
  sort,
  onSort,
}: {
  sort: FindingView['sort'];
  onSort: (sort: FindingView['sort']) => void;
}) {
  return (
    <thead class="finding-heads">
      <tr class="finding-head" aria-rowindex={1}>
        <th scope="col" style={{ gridArea: 'check' }}>
          <span class="sc-hidden">Selected</span>
        </th>
        {HEADS.map(({ area, label, by, isNumber }) => (
          <th
            key={area}
            data-area={area}
            style={{ gridArea: area }}
            scope="col"
            data-number={isNumber || undefined}
            aria-sort={by === sort.by ? (sort.descending ? 'descending' : 'ascending') : undefined}
          >
            {by === null ? (
              label
            ) : (
              <button
                type="button"
                tabIndex={-1}
                onClick={() => onSort({ by, descending: by === sort.by ? !sort.descending : descends(by) })}
              >
                {label}
                {by === sort.by && <Icon name={sort.descending ? 'down' : 'up'} />}
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
