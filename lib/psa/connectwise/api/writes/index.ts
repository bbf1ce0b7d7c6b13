import type { PsaWrites } from '../../../write-contract';
import type { Connection } from '../connection';
import { describe } from './describe';
import { leaveNote } from './note';
import { send } from './send';
import { readSight } from './sight';
import { readTerms } from './terms';
import { waysOf } from './ways';

/** Writes additions through REST (connectwise.md 4). */
export const createWrites = (connection: Connection, now: () => number): PsaWrites => ({
  removes: true,
  terms: (agreements, signal) =>
    Promise.all(agreements.map((agreement) => readTerms(connection, agreement, now, signal))),
  sight: (agreement, productId, _day, signal) => readSight(connection, agreement, productId, signal),
  ways: waysOf,
  describe,
  send: (write, _before, signal) => send(connection, write, signal),
  // A role's rights cannot be read by the member that has it; a write that is refused tells.
  missingRight: async () => null,
  note: (agreement, text, signal) => leaveNote(connection, agreement, text, signal),
});
