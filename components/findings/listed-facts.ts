import type { ReviewFindings } from '@/lib/messaging/protocol';
import type { FindingView } from '@/lib/model/saved-view';
import { chipsOf } from './filter/chips';
import type { FindingIndex } from './model/finding-index';
import { SHOW_WORDS } from './model/states';
import type { ListedFacts } from './slots';

/** What a file says of the list it was made of. */
export const listedFacts = (
  { month, day, reportFetchedAt }: ReviewFindings,
  view: FindingView,
  index: FindingIndex,
): ListedFacts => ({
  view: [SHOW_WORDS[view.show], ...chipsOf(view, index).map(({ what, label }) => `${what}: ${label}`)].join(
    ', ',
  ),
  month,
  day,
  reportFetchedAt,
});
