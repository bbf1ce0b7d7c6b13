import { useEffect } from 'preact/hooks';
import { counted } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';
import { useAnnounce } from '@/components/shared/live-region';
import type { EntryStore } from './entry-store';

/** Searches as it is typed; what it found is said to who does not see the list. */
export function SearchField({ store }: { store: EntryStore }) {
  const announce = useAnnounce();
  const query = store.query.value;
  const listed = store.listed.value;
  const count = store.entries.value?.length ?? 0;
  const more = store.more.value;
  useEffect(() => {
    if (listed === '') return;
    announce(
      more ? `More than ${counted(count, 'entry', 'entries')}.` : `${counted(count, 'entry', 'entries')}.`,
    );
  }, [listed]);
  return (
    <div class="panel-search">
      <Icon name="search" />
      <input
        type="search"
        value={query}
        maxLength={200}
        aria-label="Search entries"
        placeholder="Search company, product, agreement, person, words"
        spellcheck={false}
        onInput={(event) => store.search(event.currentTarget.value)}
        onKeyDown={(event) => {
          // The first Escape empties the search; only the next one closes the sheet.
          if (event.key !== 'Escape' || event.isComposing || query === '') return;
          event.preventDefault();
          store.search('');
        }}
      />
    </div>
  );
}
