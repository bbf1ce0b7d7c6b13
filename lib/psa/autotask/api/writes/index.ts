import type { PsaWrites } from '../../../write-contract';
import { missingRight } from './missing-right';
import { describe } from './request';
import { send } from './send';
import { readSight, type SightParts } from './sight';
import { readTerms, type TermsParts } from './terms';
import { waysOf } from './ways';

export interface WritesParts extends SightParts, TermsParts {
  /** ms since the epoch. */
  now: () => number;
}

/** Changes units through ContractServiceAdjustments and ContractServiceBundleAdjustments (autotask.md 4). */
export const createWrites = (parts: WritesParts): PsaWrites => ({
  // What was added stays with 0 units: no source tells of a way to take it off the contract.
  removes: false,
  terms: (agreements, signal) => readTerms(parts, agreements, signal),
  sight: (agreement, productId, day, signal) => readSight(parts, agreement, productId, day, signal),
  ways: waysOf,
  describe,
  send: (write, before, signal) => send(parts.connection, write, before, signal),
  missingRight: (signal) => missingRight(parts.connection, parts.now, signal),
  // No entity for notes of contracts is among those that the reference names.
  note: null,
});
