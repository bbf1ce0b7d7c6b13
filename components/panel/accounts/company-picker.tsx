import { useCallback } from 'preact/hooks';
import type { CompanyItem } from '@/lib/messaging/protocol';
import { type Found, Picker } from '../picker';
import { usePsaWords } from '../psa-words';
import type { Directory } from './directory';
import { placeOfCompany } from './names';

/** How many outcomes a picker lists; the search narrows the rest. */
const LIMIT = 50;

interface CompanyPickerProps {
  title: string;
  note: string;
  firstQuery: string;
  directory: Directory;
  /** Said beside a company: "linked now"; null: nothing. */
  sideOf: (company: CompanyItem) => string | null;
  onPick: (company: CompanyItem) => Promise<void>;
  onClose: () => void;
}

/** Search over all companies, active or not. */
export function CompanyPicker({ directory, sideOf, onPick, ...rest }: CompanyPickerProps) {
  const psa = usePsaWords();
  const search = useCallback(
    async (query: string): Promise<Found> => {
      const found = directory.finder.find(query);
      const options = found.slice(0, LIMIT).map(({ item }) => ({
        id: item.id,
        label: item.name,
        detail: placeOfCompany(item),
        side: [sideOf(item), item.inactive && 'inactive'].filter(Boolean).join(', '),
      }));
      return { options, total: found.length };
    },
    [directory, sideOf],
  );
  return (
    <Picker
      {...rest}
      searchLabel="Search companies"
      search={search}
      none="No company fits. Try another word, or clear the search to see all."
      empty={`No companies are known yet. They come with the first sync after ${psa.name} is connected; without keys, a company is known once you have opened one of its ${psa.agreements}.`}
      onPick={async ({ id }) => {
        const company = directory.byId.get(id);
        if (company) await onPick(company);
      }}
    />
  );
}
