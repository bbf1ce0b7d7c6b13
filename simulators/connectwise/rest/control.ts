import type { CwRecord, Msp } from '../../msp/types';
import { additionsOf, one, recordsOf, touch } from './state';
import type { Area, Fault, Hook, RestControl, RestOptions } from './types';

interface Parts {
  state: Msp['connectwise'];
  options: RestOptions;
  faults: Fault[];
  withdrawn: Set<Area>;
  revoke(revoked: boolean): void;
  on(hook: Hook | null): void;
}

/** What a test or the demo can do to the service while it runs. */
export function createControl({ state, options, faults, withdrawn, revoke, on }: Parts): RestControl {
  function change(record: CwRecord, fields: Record<string, unknown>): void {
    Object.assign(record, fields);
    touch(record, options.now());
  }
  return {
    set(given) {
      Object.assign(options, given);
    },
    fault(fault) {
      faults.push({ ...fault });
    },
    clearFaults() {
      faults.length = 0;
    },
    withdraw(...areas) {
      for (const area of areas) withdrawn.add(area);
    },
    grant(...areas) {
      for (const area of areas) withdrawn.delete(area);
    },
    on,
    revokeKeys: revoke,
    edit(collection, id, fields) {
      change(one(recordsOf(state, collection), id, collection), fields);
    },
    editAddition(agreementId, id, fields) {
      change(one(additionsOf(state, agreementId), id, 'Addition'), fields);
    },
    remove(collection, id) {
      const records = recordsOf(state, collection);
      records.splice(records.indexOf(one(records, id, collection)), 1);
    },
  };
}
