import { FINDING_CLASSES } from '@/lib/model/finding-classes';
import type { FindingView } from '@/lib/model/saved-view';
import { inUnits } from './amounts';
import type { Column } from './columns';
import { FIXERS, type FindingIndex } from './finding-index';
import { isShown, isToDo, RESOLVED, SHOWS } from './states';
import { createTally, type Totals, totalsOf } from './tally';

/** How many findings each value of a filter would show, all other filters being as they are. */
export interface Facets {
  shows: Uint32Array;
  classes: Uint32Array;
  companies: Uint32Array;
  products: Uint32Array;
  agreementTypes: Uint32Array;
  fixers: Uint32Array;
  /** In the view but for the threshold: what they are worth a year, and how many there are. */
  withoutThreshold: Uint32Array;
}

export interface Applied {
  /** Places of the findings that are shown, in their order. */
  shown: Uint32Array;
  facets: Facets;
  /** Of what is shown; resolved findings count only where nothing else is shown. */
  totals: Totals;
  /** Of everything that is open or accepted, whatever the filters. */
  toDo: Totals;
}

/** Each filter has a bit: a finding that fails one alone still counts among what that one would show. */
const SHOW = 1;
const CLASS = 2;
const COMPANY = 4;
const PRODUCT = 8;
const TYPE = 16;
const FIXER = 32;
const THRESHOLD = 64;
const QUERY = 128;

/** `found`: 1 for each finding that the query finds; null: no query. `states`: a code per finding. */
export function applyView(
  index: FindingIndex,
  states: Uint8Array,
  view: FindingView,
  found: Uint8Array | null,
): Applied {
  const { classes, fixers, sides, companies, products, agreementTypes, worth } = index;
  const wanted = {
    classes: masked(FINDING_CLASSES.length, view.classes, (kind) => FINDING_CLASSES.indexOf(kind)),
    companies: maskOf(companies, view.companyIds),
    products: maskOf(products, view.productIds),
    types: maskOf(agreementTypes, view.agreementTypes),
  };
  const fixer = view.fixedBy === null ? -1 : FIXERS.indexOf(view.fixedBy);
  const least = leastOf(index, view.threshold);
  const facets: Facets = {
    shows: new Uint32Array(SHOWS.length),
    classes: new Uint32Array(FINDING_CLASSES.length),
    companies: new Uint32Array(companies.values.length),
    products: new Uint32Array(products.values.length),
    agreementTypes: new Uint32Array(agreementTypes.values.length),
    fixers: new Uint32Array(FIXERS.length),
    withoutThreshold: new Uint32Array(index.items.length),
  };
  const order = index.orderOf(view.sort);
  const shown = new Uint32Array(order.length);
  const tally = createTally(worth.digits);
  let count = 0;
  let beside = 0;
  for (let step = 0; step < order.length; step += 1) {
    const at = order[step] ?? 0;
    const state = states[at] ?? 0;
    const kind = classes[at] ?? 0;
    const company = companies.codes[at] ?? 0;
    const product = products.codes[at] ?? 0;
    const type = agreementTypes.codes[at] ?? 0;
    const by = fixers[at] ?? 0;
    const side = sides[at] ?? 0;
    const units = worth.units[at] ?? null;
    let fails = 0;
    if (!isShown(view.show, state)) fails |= SHOW;
    if (wanted.classes !== null && wanted.classes[kind] === 0) fails |= CLASS;
    if (wanted.companies !== null && wanted.companies[company] === 0) fails |= COMPANY;
    if (wanted.products !== null && wanted.products[product] === 0) fails |= PRODUCT;
    if (wanted.types !== null && wanted.types[type] === 0) fails |= TYPE;
    if (fixer >= 0 && by !== fixer) fails |= FIXER;
    if (least !== null && (units === null || (units < 0n ? -units : units) < least)) fails |= THRESHOLD;
    if (found !== null && found[at] === 0) fails |= QUERY;
    if (fails === 0 || fails === SHOW) {
      bump(facets.shows, state);
      bump(facets.shows, SHOWS.length - 1);
    }
    if (fails === 0 || fails === CLASS) bump(facets.classes, kind);
    if (fails === 0 || fails === COMPANY) bump(facets.companies, company);
    if (fails === 0 || fails === PRODUCT) bump(facets.products, product);
    if (fails === 0 || fails === TYPE) bump(facets.agreementTypes, type);
    if (fails === 0 || fails === FIXER) bump(facets.fixers, by);
    if (fails === 0 || fails === THRESHOLD) {
      facets.withoutThreshold[beside] = at;
      beside += 1;
    }
    if (fails !== 0) continue;
    shown[count] = at;
    count += 1;
    if (state !== RESOLVED || view.show === 'resolved') tally.add(side, units);
  }
  facets.withoutThreshold = facets.withoutThreshold.subarray(0, beside);
  return { shown: shown.subarray(0, count), facets, totals: tally.totals(), toDo: toDoOf(index, states) };
}

const toDos = new WeakMap<Uint8Array, { of: FindingIndex; totals: Totals }>();

/** Kept while no state changes: a keystroke changes none. */
function toDoOf(index: FindingIndex, states: Uint8Array): Totals {
  const known = toDos.get(states);
  if (known?.of === index) return known.totals;
  const totals = totalsOf(index, placesToDo(states));
  toDos.set(states, { of: index, totals });
  return totals;
}

function* placesToDo(states: Uint8Array): Iterable<number> {
  for (let at = 0; at < states.length; at += 1) if (isToDo(states[at] ?? 0)) yield at;
}

function bump(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** Null: everything is wanted. */
function masked<T>(size: number, wanted: readonly T[], codeOf: (value: T) => number): Uint8Array | null {
  if (wanted.length === 0) return null;
  const mask = new Uint8Array(size);
  for (const value of wanted) {
    const code = codeOf(value);
    if (code >= 0) mask[code] = 1;
  }
  return mask;
}

const maskOf = (column: Column, ids: readonly string[]): Uint8Array | null =>
  masked(column.values.length, ids, (id) => column.codeOf.get(id) ?? -1);

/** A threshold of a month, in units of a year; one with more digits than any worth has is rounded up to them. */
function leastOf({ worth }: FindingIndex, threshold: FindingView['threshold']): bigint | null {
  if (threshold === null) return null;
  const own = (threshold.split('.')[1] ?? '').length;
  const digits = Math.max(own, worth.digits);
  const fine = inUnits(threshold, digits) * 12n;
  const scale = 10n ** BigInt(digits - worth.digits);
  return (fine + scale - 1n) / scale;
}

/** 1 for each finding that the query finds; null: it has no words. */
export function findingsOf(index: FindingIndex, query: string): Uint8Array | null {
  if (!/[\p{L}\p{N}]/u.test(query)) return null;
  const found = new Uint8Array(index.items.length);
  for (const { item } of index.finder.find(query)) found[item] = 1;
  return found;
}
