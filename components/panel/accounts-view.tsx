import { useCallback, useState } from 'preact/hooks';
import type { VendorAccountItem } from '@/lib/messaging/protocol';
import { AccountRow } from './account-row';
import { ACCOUNT_REASONS, ExcludeDialog } from './exclude-dialog';
import { LinkAccount } from './link-account';
import { NoRows } from './no-rows';
import type { StepProps } from './steps';
import { Toolbar } from './toolbar';
import { useList } from './use-list';
import { useMapping } from './use-mapping';
import { VirtualList } from './virtual-list';

/** px; what row.css needs. */
const ROW_HEIGHT = { wide: 56, narrow: 88 };
const WHAT = 'vendor accounts';
type Asking = { kind: 'link' | 'exclude'; item: VendorAccountItem } | null;

export interface ViewProps<T> extends Partial<StepProps> {
  items: T[];
  /** Whether there is a published report. */
  reported: boolean;
  onFailure: (thrown: unknown) => void;
}

const keyOf = (item: { id: string }): string => item.id;

export function AccountsView({ items, reported, onFailure }: ViewProps<VendorAccountItem>) {
  const change = useMapping();
  const list = useList(items);
  const [asking, setAsking] = useState<Asking>(null);
  const close = useCallback(() => setAsking(null), []);
  return (
    <>
      <Toolbar what={WHAT} list={list} />
      {list.shown.length === 0 ? (
        <NoRows what={WHAT} searched="the name, the place or the company" list={list} />
      ) : (
        <VirtualList
          label="Vendor accounts"
          items={list.shown}
          keyOf={keyOf}
          rowHeight={ROW_HEIGHT}
          listKey={`${list.state} ${list.query}`}
        >
          {(item) => (
            <AccountRow
              item={item}
              reported={reported}
              onLink={() => setAsking({ kind: 'link', item })}
              onExclude={() => setAsking({ kind: 'exclude', item })}
              onUnlink={() => {
                const outcome = `${item.name} is not linked any more`;
                change('account.unlink', { accountId: item.id }, outcome).catch(onFailure);
              }}
              onBringBack={() => {
                const input = { accountId: item.id, reason: null };
                change('account.exclude', input, `${item.name} is to map again`).catch(onFailure);
              }}
            />
          )}
        </VirtualList>
      )}
      {asking?.kind === 'link' && <LinkAccount item={asking.item} onClose={close} />}
      {asking?.kind === 'exclude' && (
        <ExcludeDialog
          name={asking.item.name}
          reasons={ACCOUNT_REASONS}
          onExclude={(reason) => {
            const input = { accountId: asking.item.id, reason };
            return change('account.exclude', input, `${asking.item.name} is excluded`);
          }}
          onClose={close}
        />
      )}
    </>
  );
}
