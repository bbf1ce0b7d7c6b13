import { toDecimal } from '@/lib/model/decimal';
import { FINDING_CLASSES, type FindingClass } from '@/lib/model/finding-classes';
import { FINDING_GROUPS, FINDING_SORTS, type FindingView } from '@/lib/model/saved-view';
import { FIXERS } from './finding-index';
import { SHOWS } from './states';

/** Everything that is open, worth most first. */
export const ALL_OPEN: FindingView = {
  show: 'open',
  query: '',
  classes: [],
  companyIds: [],
  productIds: [],
  agreementTypes: [],
  fixedBy: null,
  threshold: null,
  group: 'none',
  sort: { by: 'worth', descending: true },
};

export interface NamedView {
  key: string;
  name: string;
  view: FindingView;
}

const UNBILLED: FindingClass[] = [
  'used on no agreement',
  'agreement ended',
  'line ended',
  'starts later',
  'not billable',
];

export const BUILT_IN: readonly NamedView[] = [
  { key: 'all', name: 'All open by worth', view: ALL_OPEN },
  { key: 'unbilled', name: 'Unbilled', view: { ...ALL_OPEN, classes: UNBILLED } },
  {
    key: 'over',
    name: 'Over-billed',
    view: { ...ALL_OPEN, classes: ['over-billed', 'billed but not used'] },
  },
  { key: 'mine', name: 'Mine to fix', view: { ...ALL_OPEN, show: 'mine' } },
  {
    key: 'map',
    name: 'Map these',
    view: { ...ALL_OPEN, classes: ['account not mapped', 'service not mapped'], group: 'class' },
  },
];

/** The same findings in the same order. */
export const sameView = (a: FindingView, b: FindingView): boolean => canonical(a) === canonical(b);

const canonical = (view: FindingView): string =>
  JSON.stringify([
    view.show,
    view.query.trim(),
    [...view.classes].sort(),
    [...view.companyIds].sort(),
    [...view.productIds].sort(),
    [...view.agreementTypes].sort(),
    view.fixedBy,
    view.threshold,
    view.group,
    view.sort.by,
    view.sort.descending,
  ]);

export type FilterKey = 'classes' | 'companyIds' | 'productIds' | 'agreementTypes';

/** Whether anything but `show` leaves findings out. */
export const isFiltered = (view: FindingView): boolean =>
  view.query.trim() !== '' ||
  view.classes.length + view.companyIds.length + view.productIds.length + view.agreementTypes.length > 0 ||
  view.fixedBy !== null ||
  view.threshold !== null;

/** Without any filter, shown and ordered as it is. */
export const unfiltered = (view: FindingView): FindingView => ({
  ...ALL_OPEN,
  show: view.show,
  group: view.group,
  sort: view.sort,
});

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
const oneOf = <T extends string>(all: readonly T[], value: unknown, otherwise: T): T =>
  all.find((each) => each === value) ?? otherwise;

/** A view as it was remembered; null: it cannot be read. What it does not know is as in "All open". */
export function readView(text: string | null): FindingView | null {
  let kept: unknown = null;
  try {
    kept = JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
  if (typeof kept !== 'object' || kept === null) return null;
  const from = kept as { [K in keyof FindingView]?: unknown };
  const sort = (typeof from.sort === 'object' && from.sort !== null ? from.sort : {}) as {
    by?: unknown;
    descending?: unknown;
  };
  return {
    show: oneOf(SHOWS, from.show, ALL_OPEN.show),
    query: typeof from.query === 'string' ? from.query.slice(0, 500) : '',
    classes: FINDING_CLASSES.filter((kind) => texts(from.classes).includes(kind)),
    companyIds: texts(from.companyIds),
    productIds: texts(from.productIds),
    agreementTypes: texts(from.agreementTypes),
    fixedBy: FIXERS.find((fixer) => fixer === from.fixedBy) ?? null,
    threshold: typeof from.threshold === 'string' ? toDecimal(from.threshold) : null,
    group: oneOf(FINDING_GROUPS, from.group, ALL_OPEN.group),
    sort: {
      by: oneOf(FINDING_SORTS, sort.by, ALL_OPEN.sort.by),
      descending: typeof sort.descending === 'boolean' ? sort.descending : ALL_OPEN.sort.descending,
    },
  };
}
