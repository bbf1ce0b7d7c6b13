import { useCallback, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { EmptyState } from '@/components/shared/empty-state';
import type { VendorAccountItem } from '@/lib/messaging/protocol';
import { AccountRow, placeOf } from './account-row';
import { ExcludeDialog } from './exclude-dialog';
import { counts, filtered, type StateFilter } from './filter';
import { Picker } from './picker';
import { firstWord } from './search-query';
import { Toolbar } from './toolbar';
import { useMapping } from './use-mapping';
import { VirtualList } from './virtual-list';

const ROW_HEIGHT = 64;
type Asking = { kind: 'link' | 'exclude'; item: VendorAccountItem } | null;

export function AccountsView({
  items,
  onFailure,
}: {
  items: VendorAccountItem[];
  onFailure: (thrown: unknown) => void;
}) {
  const { ask } = useBackground();
  const change = useMapping();
  const [query, setQuery] = useState('');
  const [state, setState] = useState<StateFilter>('all');
  const [asking, setAsking] = useState<Asking>(null);
  const close = useCallback(() => setAsking(null), []);
  const search = useCallback(
    async (text: string) => {
      const { items: companies, total } = await ask('companies.search', { query: text, limit: 50 });
      const options = companies.map(({ id, name, identifier, city, state: region, inactive }) => ({
        id,
        label: name,
        detail: [city, region].filter(Boolean).join(', '),
        side: inactive ? 'inactive' : identifier,
      }));
      return { options, total };
    },
    [ask],
  );
  const shown = filtered(items, state, query);

  return (
    <>
      <Toolbar
        what="vendor accounts"
        query={query}
        onQuery={setQuery}
        state={state}
        onState={setState}
        counts={counts(items)}
      />
      {shown.length === 0 ? (
        <EmptyState icon="search" title={items.length === 0 ? 'No vendor accounts yet' : 'Nothing here'}>
          {items.length === 0
            ? 'They come with the first sync after LMPI is connected.'
            : 'No vendor account fits the search and the filter.'}
        </EmptyState>
      ) : (
        <VirtualList label="Vendor accounts" items={shown} keyOf={(item) => item.id} rowHeight={ROW_HEIGHT}>
          {(item) => (
            <AccountRow
              item={item}
              onLink={() => setAsking({ kind: 'link', item })}
              onExclude={() => setAsking({ kind: 'exclude', item })}
              onUnlink={() => {
                change('account.unlink', { accountId: item.id }, `${item.name} is not linked any more`).catch(
                  onFailure,
                );
              }}
              onBringBack={() => {
                const input = { accountId: item.id, reason: null };
                change('account.exclude', input, `${item.name} is back in the list`).catch(onFailure);
              }}
            />
          )}
        </VirtualList>
      )}
      {asking?.kind === 'link' && (
        <Picker
          title={`Link ${asking.item.name}`}
          note={[placeOf(asking.item), 'Choose the company that is billed for it.']
            .filter(Boolean)
            .join(' · ')}
          searchLabel="Search companies"
          firstQuery={firstWord(asking.item.name)}
          search={search}
          none="No company fits. Try another word, or clear the search to see all."
          onPick={(option) =>
            change(
              'account.link',
              { accountId: asking.item.id, companyId: option.id },
              `${asking.item.name} is linked to ${option.label}`,
            )
          }
          onClose={close}
        />
      )}
      {asking?.kind === 'exclude' && (
        <ExcludeDialog
          name={asking.item.name}
          onExclude={(reason) =>
            change(
              'account.exclude',
              { accountId: asking.item.id, reason },
              `${asking.item.name} is excluded`,
            )
          }
          onClose={close}
        />
      )}
    </>
  );
}
