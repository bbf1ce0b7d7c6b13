import { NOWHERE, type Route } from '../page/host';
import {
  isClassicContract,
  isContractMenu,
  isContractSummary,
  isDialogLayer,
  isOrganization,
  isOther,
  isSearch,
  isServices,
  isShell,
  isUmbrella,
  namesContract,
} from './kinds';
import { idIn, type Place, placeOf } from './place';
import { contractIdIn } from './view-data';

export interface AutotaskRoute extends Route {
  /** The contract that this frame stands in, when its own address names none. */
  around: number | null;
  ofCompany: boolean;
}

const NO: AutotaskRoute = { ...NOWHERE, around: null, ofCompany: false };
const VETO: AutotaskRoute = { ...NO, veto: true };
const OPEN: AutotaskRoute = { ...NO, open: true };

/**
 * What a frame shows, from its own address. `ancestors`: addresses of the frames around it, nearest first, as far as
 * they can be read; only a frame that names no contract itself takes one from them (`contractAround`).
 */
export function routeOf(href: string, ancestors: readonly string[] = []): AutotaskRoute {
  const at = placeOf(href);
  const above = ancestors.map(placeOf);
  if (!at || [at, ...above].some((place) => place && isDialogLayer(place.path))) return NO;
  const { path, query } = at;
  if (isShell(path)) return ofShell(query);
  if (isOther(path, query)) return VETO;
  if (isOrganization(path)) return { ...OPEN, ofCompany: true };
  if (isContractMenu(path)) return NO;
  const recordId = idIn(query.get('contractid'));
  const around = recordId === null ? contractAround(above) : null;
  const route = { ...NO, recordId, around };
  const isNamed = recordId !== null || around !== null;
  if (isServices(path) && !isSearch(path)) return { ...route, screen: 'agreement-lines', tabKnown: isNamed };
  if (isContractSummary(path)) return { ...route, screen: 'agreement', tabKnown: true };
  if (namesContract(path) && isNamed) return { ...route, screen: 'agreement-lines' };
  if (namesContract(path) && isSearch(path) && !isServices(path))
    return { ...NO, screen: 'agreement-search' };
  return { ...route, open: true };
}

/** A wrapped page is a frame's, and that frame decides: the shell itself only draws umbrella contracts. */
function ofShell(query: Place['query']): AutotaskRoute {
  const recordId = isUmbrella(query.get('view') ?? '') ? contractIdIn(query.get('view-data') ?? '') : null;
  return recordId === null ? NO : { ...NO, screen: 'agreement-lines', recordId };
}

/**
 * The contract of the nearest frame around that is the classic contract. Sound because that page's frames are of the
 * one contract that its address names: it is loaded anew for another one. A frame between that shows something else
 * ends the search: an organization, another contract, or the shell, whose address may be that of a view shown before
 * (autotask.md 0, 1).
 */
function contractAround(above: readonly (Place | null)[]): number | null {
  let between: number | null = null;
  for (const place of above) {
    if (!place || isShell(place.path) || isOrganization(place.path) || isOther(place.path, place.query))
      return null;
    const id = idIn(place.query.get('contractid'));
    if (id !== null && between !== null && id !== between) return null;
    if (id !== null && isClassicContract(place.path)) return id;
    between = id ?? between;
  }
  return null;
}
