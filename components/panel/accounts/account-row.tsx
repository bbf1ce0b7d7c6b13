import type { VendorAccountItem } from '@/lib/messaging/protocol';
import { figure } from '@/lib/model/figure';
import { Marked } from '../find/marked';
import { placeWords } from '../words';
import { AccountButtons } from './account-buttons';
import { AccountOutcome } from './account-outcome';
import type { AccountRowProps } from './account-row-props';
import '../row.css';
import './account-row.css';

export function AccountRow(props: AccountRowProps) {
  const { found, reported } = props;
  const { item, ranges } = found;
  const place = placeWords(item);
  return (
    <div class="account-row">
      <div class="account-row-title">
        <span class="panel-row-name" dir="auto" title={item.name}>
          <Marked text={item.name} ranges={ranges[0]} />
        </span>
        {item.isNew && <span class="account-row-new">New</span>}
      </div>
      <p class="account-row-place" title={place}>
        {place ? <Marked text={place} ranges={ranges[1]} /> : 'no place given'}
      </p>
      <Usage item={item} reported={reported} />
      <div class="account-row-outcome">
        <AccountOutcome {...props} />
      </div>
      <div class="account-row-actions">
        <AccountButtons {...props} />
      </div>
    </div>
  );
}

function Usage({ item, reported }: { item: VendorAccountItem; reported: boolean }) {
  if (item.used !== null)
    return (
      <p class="account-row-usage">
        {figure(item.used)} <span class="panel-row-small">used</span>
      </p>
    );
  const why = item.inReport ? 'usage not reported' : 'not in the report';
  return <p class="account-row-usage panel-row-small">{reported && why}</p>;
}
