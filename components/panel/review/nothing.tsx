import { Button } from '@/components/shared/button';
import { EmptyState } from '@/components/shared/empty-state';
import { formatCount } from '@/components/shared/format';
import { VIEW_WORDS, type View } from './filter';

const WORDS: Record<View, { title: string; text: string; done?: true }> = {
  all: { title: 'Nothing to review yet', text: 'Map accounts in step 1 and services in step 2.' },
  look: {
    title: 'Nothing needs a look',
    text: 'Warnings, records that were renamed or are gone, and problems in the data are listed here.',
    done: true,
  },
  new: {
    title: 'Nothing is new',
    text: 'Accounts and services that come after Finish was pressed are listed here.',
    done: true,
  },
  mapped: { title: 'Nothing is mapped yet', text: 'Map accounts in step 1 and services in step 2.' },
  excluded: {
    title: 'Nothing is excluded',
    text: 'What is not billed can be excluded in steps 1 and 2, with a reason that is shown here.',
  },
  left: {
    title: 'Nothing left to map',
    text: 'All accounts and services are mapped or excluded.',
    done: true,
  },
};

interface NothingProps {
  view: View;
  query: string;
  /** How much the search would find in all of the review. */
  inAll: number;
  onAll: () => void;
  onClear: () => void;
}

/** A review that lists nothing, why, and the way out. */
export function Nothing({ view, query, inAll, onAll, onClear }: NothingProps) {
  const { title, text, done } = WORDS[view];
  if (query.trim() === '') {
    const all = view === 'all' ? null : <Button onClick={onAll}>Show all</Button>;
    return (
      <EmptyState icon={done ? 'tick' : 'info'} title={title} actions={all}>
        {text}
      </EmptyState>
    );
  }
  const elsewhere = view !== 'all' && inAll > 0;
  return (
    <EmptyState
      icon="search"
      title="Nothing fits the search"
      actions={
        <>
          {elsewhere && <Button onClick={onAll}>Search all ({formatCount(inAll)})</Button>}
          <Button onClick={onClear}>Clear the search</Button>
        </>
      }
    >
      {elsewhere
        ? `Nothing under ${VIEW_WORDS[view]}, but there is outside of it.`
        : 'Every word must stand in a name, a place, a product, a reason or a sentence.'}
    </EmptyState>
  );
}
