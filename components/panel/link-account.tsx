import { useCallback } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import type { VendorAccountItem } from '@/lib/messaging/protocol';
import { searchForm } from '@/lib/model/names';
import { placeOf } from './account-row';
import { type Found, Picker } from './picker';
import { firstWord } from './search-query';
import { useMapping } from './use-mapping';

/** How many outcomes a picker lists; the search narrows the rest. */
export const LIMIT = 50;

/** The picker of the PSA company that is billed for a vendor account. */
export function LinkAccount({ item, onClose }: { item: VendorAccountItem; onClose: () => void }) {
  const { ask } = useBackground();
  const change = useMapping();
  const linked = item.companies[0]?.id;
  const search = useCallback(
    async (query: string): Promise<Found> => {
      const { items } = await ask('companies.list', {});
      const fits = items.filter(({ name }) => searchForm(name).includes(searchForm(query)));
      const total = fits.length;
      const options = fits.slice(0, LIMIT).map(({ id, name, identifier, city, state, inactive }) => ({
        id,
        label: name,
        detail: [identifier, city, state].filter(Boolean).join(', '),
        side: [id === linked && 'linked now', inactive && 'inactive'].filter(Boolean).join(', '),
      }));
      return { options, total };
    },
    [ask, linked],
  );
  return (
    <Picker
      title={`Link ${item.name}`}
      note={[placeOf(item), 'Choose the company that is billed for it.'].filter(Boolean).join(' · ')}
      searchLabel="Search companies"
      firstQuery={firstWord(item.name)}
      search={search}
      none="No company fits. Try another word, or clear the search to see all."
      empty="No companies are known yet. They come with the first sync after ConnectWise is connected; without keys, a company is known once you have opened one of its agreements."
      onPick={async ({ id, label }) => {
        const input = { accountId: item.id, companyId: id };
        await change('account.link', input, `${item.name} is linked to ${label}`);
      }}
      onClose={onClose}
    />
  );
}
