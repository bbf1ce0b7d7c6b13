import { formatCount } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';
import { AccuracyCard } from '../accuracy/accuracy-card';
import { TransferButtons } from '../transfer/transfer-buttons';
import { VIEW_WORDS, VIEWS, type View } from './filter';
import '../toolbar.css';
import './review.css';

interface ReviewToolbarProps {
  query: string;
  onQuery: (query: string) => void;
  view: View;
  onView: (view: View) => void;
  counts: Record<View, number>;
  onFailure: (thrown: unknown) => void;
}

/** Search and views of the review, and what leads in and out of it. */
export const ReviewToolbar = ({ query, onQuery, view, onView, counts, onFailure }: ReviewToolbarProps) => (
  <div class="panel-toolbar review-toolbar">
    <div class="panel-search">
      <Icon name="search" />
      <input
        type="search"
        value={query}
        aria-label="Search the review"
        placeholder="Search the review"
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          // The first Escape empties the search; only the next one closes the panel.
          if (event.key !== 'Escape' || query === '') return;
          event.preventDefault();
          onQuery('');
        }}
      />
    </div>
    <fieldset class="panel-states" aria-label="Show in the review">
      {VIEWS.map((each) => (
        <button key={each} type="button" aria-pressed={view === each} onClick={() => onView(each)}>
          {VIEW_WORDS[each]} <span class="panel-states-count">{formatCount(counts[each])}</span>
        </button>
      ))}
    </fieldset>
    <div class="review-tools">
      <TransferButtons onFailure={onFailure} />
      <span class="review-accuracy">
        <AccuracyCard />
      </span>
    </div>
  </div>
);
