import { counted, formatCount } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';
import type { Group } from '../model/lines';
import { money } from '../words';
import './group-row.css';

/** The heading of a group: how many findings, and what they are worth together, in the column of what each is worth. */
export const GroupRow = ({ group: { label, totals, isCollapsed } }: { group: Group }) => (
  <td class="finding-group" colSpan={9}>
    <span class="finding-group-mark" data-open={!isCollapsed || undefined} aria-hidden="true">
      <Icon name="more" />
    </span>
    <span class="finding-group-what">
      <span class="finding-group-name" dir="auto" title={label}>
        {label}
      </span>
      <span class="finding-group-count">
        {counted(totals.count, 'finding')}
        {totals.net.count > 0 && totals.leftOut > 0 && (
          <span class="finding-group-out">, {formatCount(totals.leftOut)} not in the money</span>
        )}
      </span>
    </span>
    <span class="finding-group-worth">
      {totals.net.count > totals.leftOut && (
        <>
          {money(totals.net.perMonth)}
          <span class="finding-per"> a month</span>
        </>
      )}
    </span>
  </td>
);
