import type { Http } from '@/lib/http/contract';
import type { AutotaskCredentials } from './credentials';
import { createPace, type Pace } from './pace';
import { createTurns, type Turns } from './turns';

/** What all API objects of one database share, so that together they keep to its limits. */
export interface Station {
  pace: Pace;
  turns: Turns;
}

/** By the `Http` too: the background has one for Autotask, and tests have one each. */
const stations = new WeakMap<Http, Map<string, Station>>();

export function stationOf(http: Http, credentials: AutotaskCredentials): Station {
  const name = databaseOf(credentials);
  const known = stations.get(http) ?? new Map<string, Station>();
  stations.set(http, known);
  const station = known.get(name) ?? {
    pace: createPace(),
    turns: createTurns(`seatcheck autotask ${name}`),
  };
  known.set(name, station);
  return station;
}

/**
 * What tells one database from another: the host of its pages, and `ci` of the zone information (inferred: a number
 * of the customer's database); where that is not told, the domain of the API user's name, which is the customer's own.
 */
export function databaseOf({ site, ci, userName }: AutotaskCredentials): string {
  const domain = userName.slice(userName.lastIndexOf('@') + 1).toLowerCase();
  return `${site} ${ci === '' ? domain : `ci ${ci}`}`;
}
