import { Icon } from '@/components/shared/icon';
import type { VendorAccountItem } from '@/lib/messaging/protocol';
import { type RowActions, RowButtons } from './row-buttons';
import './row.css';

interface AccountRowProps extends RowActions {
  item: VendorAccountItem;
  /** Whether there is a report at all that the account could stand in. */
  reported: boolean;
}

export function AccountRow({ item, reported, ...actions }: AccountRowProps) {
  const companies = item.companies.flatMap(({ name }) => name ?? []).join(', ');
  return (
    <div class="panel-row panel-row-account">
      <div class="panel-row-main">
        <span class="panel-row-name" title={item.name}>
          {item.name}
        </span>
        <span class="panel-row-small" title={placeOf(item)}>
          {placeOf(item) || 'no place given'}
        </span>
      </div>
      <Usage item={item} reported={reported} />
      <div class="panel-row-target">
        {companies && (
          <span class="panel-row-link" title={companies}>
            {companies}
          </span>
        )}
        {item.mapping === 'mapped' && !companies && (
          <span class="panel-row-small">company not known at present</span>
        )}
        <span class="panel-row-state" data-state={item.mapping} title={stateWords(item)}>
          <State item={item} />
        </span>
      </div>
      <div class="panel-row-actions">
        <RowButtons mapping={item.mapping} name={fullName(item)} {...actions} />
      </div>
    </div>
  );
}

/** For screen readers, which meet the row's buttons without the row. */
const fullName = ({ name, distinction }: VendorAccountItem): string =>
  [name, distinction].filter(Boolean).join(', ');

export const placeOf = (item: VendorAccountItem): string =>
  [item.city, item.state, item.distinction].filter(Boolean).join(', ');

function Usage({ item, reported }: { item: VendorAccountItem; reported: boolean }) {
  if (item.used !== null) {
    return (
      <div class="panel-row-usage">
        {item.used} <span class="panel-row-small">used</span>
      </div>
    );
  }
  const why = item.inReport ? 'usage not reported' : 'not in the report';
  return <div class="panel-row-usage panel-row-small">{reported && why}</div>;
}

function stateWords(item: VendorAccountItem): string {
  if (item.mapping === 'unmapped') return 'To map';
  if (item.mapping === 'mapped')
    return item.matchedBy === 'equal name' ? 'Matched by equal name' : 'Mapped by hand';
  return item.excludedReason ? `Excluded: ${item.excludedReason}` : 'Excluded';
}

function State({ item }: { item: VendorAccountItem }) {
  if (item.mapping === 'unmapped') return <>To map</>;
  const words = stateWords(item);
  if (item.mapping === 'excluded') return <span class="panel-row-words">{words}</span>;
  const short = item.matchedBy === 'equal name' ? 'equal name' : 'by hand';
  return (
    <>
      <Icon name="tick" />
      <span class="panel-row-words">
        <span class="panel-row-long">{words.slice(0, -short.length)}</span>
        {short}
      </span>
    </>
  );
}
