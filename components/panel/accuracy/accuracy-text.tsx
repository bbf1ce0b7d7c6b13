import { formatCount } from '@/components/shared/format';
import type { Accuracy, MeasuredSet } from './measured';
import { percentWords, sentenceOf } from './words';
import './accuracy.css';

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** How the matches were measured, on what, and what that does not say. */
export const AccuracyText = ({ accuracy: { measuredOn, sets } }: { accuracy: Accuracy }) => (
  <div class="accuracy">
    <p>
      Accounts with equal names are matched at once. Of the others, one is matched without asking only when
      what speaks for a company is so strong that such matches have proved right; all else is a suggestion,
      which waits for a person. Each shows its reasons.
    </p>
    {measuredOn === null || sets.length === 0 ? (
      <p>This version has not been measured, so look at every match before Finish.</p>
    ) : (
      <>
        <p>
          Measured on {DAY.format(new Date(`${measuredOn}T00:00:00Z`))}, on lists in which the right answers
          are known:
        </p>
        <ul>
          {sets.map((set) => (
            <li key={`${set.name} ${set.world}`}>
              <strong>{set.name}.</strong> {sentenceOf(set)}
            </li>
          ))}
        </ul>
        <Table sets={sets} />
      </>
    )}
    <h3>What this is not</h3>
    <p>
      These lists are not your customers. How well it goes with yours depends on how both systems write names
      and places: with a name alone there is less to go by than with a town, a postcode and a web address.
    </p>
    <p>A wrong match is taken back like any other: Undo, or Unlink beside the account.</p>
  </div>
);

const Table = ({ sets }: { sets: readonly MeasuredSet[] }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">List</th>
        <th scope="col">Decisions</th>
        <th scope="col">Automatic</th>
        <th scope="col">Wrong</th>
        <th scope="col">Partners found</th>
      </tr>
    </thead>
    <tbody>
      {sets.map((set) => (
        <tr key={`${set.name} ${set.world}`}>
          <th scope="row">{set.name}</th>
          <td>{formatCount(set.decisions)}</td>
          <td>{formatCount(set.automatic)}</td>
          <td>{formatCount(set.wrongAutomatic)}</td>
          <td>{percentWords(set.recall)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
