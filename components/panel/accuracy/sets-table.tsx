import { formatCount } from '@/components/shared/format';
import type { ShownSet } from './sets';
import { percentWords } from './words';

/** The same in numbers, for every list and with nothing taken away too. */
export const SetsTable = ({ sets }: { sets: readonly ShownSet[] }) => (
  <table>
    <caption>Found: proven and right, of all accounts whose company was there.</caption>
    <thead>
      <tr>
        <th scope="col">Decisions</th>
        <th scope="col">Proven</th>
        <th scope="col">Wrong</th>
        <th scope="col">Found</th>
      </tr>
    </thead>
    {sets.map(({ set, words }) => (
      <tbody key={`${set.dataset} ${set.evidence} ${set.world}`}>
        <tr>
          <th scope="rowgroup" colSpan={4}>
            {words.title}
            <span class="accuracy-small">
              {set.evidence === 'all' ? ', names and places' : ', a name enough'}
              {set.world === 'open' ? ', three in ten taken away' : ', all there'}
            </span>
          </th>
        </tr>
        <tr>
          <td>{formatCount(set.decisions)}</td>
          <td>{formatCount(set.automatic)}</td>
          <td>{formatCount(set.wrong)}</td>
          <td>{set.recall === null ? 'none' : percentWords(set.recall)}</td>
        </tr>
      </tbody>
    ))}
  </table>
);
