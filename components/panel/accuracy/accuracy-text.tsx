import type { Accuracy } from './measured';
import { shownSets } from './sets';
import { SetsTable } from './sets-table';
import { sentenceOf } from './words';
import './accuracy.css';

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** How the matches were measured, on what, and what that does not say. */
export function AccuracyText({ accuracy: { measured, entries } }: { accuracy: Accuracy }) {
  const sets = shownSets(entries);
  // The harder question is the one that a real book asks: not every account has its company there.
  const told = sets.filter(({ set }) => set.world === 'open');
  return (
    <div class="accuracy">
      <p>
        Accounts with equal names are matched at once. Of the others, one is matched without asking only when
        very much speaks for one company and for no other; all else is a suggestion, which waits for a person.
        Each shows its reasons.
      </p>
      {measured === null || told.length === 0 ? (
        <p>This version has not been measured, so look at every match before Finish.</p>
      ) : (
        <>
          <p>
            Measured on {DAY.format(new Date(`${measured}T00:00:00Z`))}, on lists in which the right answers
            are known. Half of each list served to set how much is enough, the other half to measure:
          </p>
          <ul>
            {told.map((each) => (
              <li key={`${each.set.dataset} ${each.set.evidence}`}>{sentenceOf(each)}</li>
            ))}
          </ul>
          <SetsTable sets={sets} />
          <h3>What this is not</h3>
          <p>
            These lists are not your customers. How well it goes with yours depends on how both systems write
            names and places. {extent(sets.some(({ set }) => set.evidence === 'all'))}
          </p>
        </>
      )}
      <p>A wrong match is taken back like any other: Undo, or Unlink beside the account.</p>
    </div>
  );
}

const extent = (withPlaces: boolean): string =>
  withPlaces
    ? 'A name alone is less to go by than a name with a town, a postcode and a web address.'
    : 'Names alone were measured. What a town, a postcode or a web address add was not.';
