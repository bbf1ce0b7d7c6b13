import type { AtRecord, AutotaskState } from '../../msp/types';
import type { EntityName } from './fields';
import type { Load } from './load';
import type { Pages } from './pages';
import type { Collection, Fault, Hook, RestControl, RestOptions } from './types';

interface Parts {
  state: AutotaskState;
  options: RestOptions;
  faults: Fault[];
  withdrawn: Set<EntityName>;
  load: Load;
  pages: Pages;
  revoke(revoked: boolean): void;
  on(hook: Hook | null): void;
}

/** What a test or the demo can do to the service while it runs. */
export function createControl(parts: Parts): RestControl {
  const { state, options, faults, withdrawn, load, pages, revoke, on } = parts;
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
    withdraw(...entities) {
      for (const entity of entities) withdrawn.add(entity);
    },
    grant(...entities) {
      for (const entity of entities) withdrawn.delete(entity);
    },
    on,
    revokeKeys: revoke,
    othersAsk: (requests) => load.count(requests),
    expirePages: () => pages.expire(),
    edit(collection, id, fields) {
      Object.assign(recordIn(state, collection, id), fields);
    },
    add(collection, record) {
      state[collection].push(record);
    },
    remove(collection, id) {
      const records = state[collection];
      records.splice(records.indexOf(recordIn(state, collection, id)), 1);
    },
  };
}

function recordIn(state: AutotaskState, collection: Collection, id: number): AtRecord {
  const record = state[collection].find((one) => one.id === id);
  if (!record) throw new Error(`${collection} has no record ${id}.`);
  return record;
}
