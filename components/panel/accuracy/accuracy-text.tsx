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
        Accounts whose name is equal to one company's, letter by letter, are linked at once. Of the others,
        one is called proven when the name, and its town, postcode or web address too, speak for one company
        and for no other. Proven ones can be accepted together; all else is a suggestion for a person to look
        at. Each shows its reasons.
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
            These lists are not your customers, and some mistakes in the second halves were seen while the
            rules were written. Only the list that was written afterwards is wholly new to them. How well it
            goes with yours depends on how both systems write names and places. Where they tell a name alone,
            nothing is called proven: equal names of other firms are too common.
          </p>
        </>
      )}
      <p>A wrong match is taken back like any other: Undo, or Unlink beside the account.</p>
    </div>
  );
}
