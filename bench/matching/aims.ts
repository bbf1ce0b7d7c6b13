import { columns } from '@/scripts/demo/table';
import type { Dataset } from './data/dataset';
import type { Measured } from './measure';
import { share } from './metrics';
import { short } from './table';
import type { Timing } from './timings';
import { LEAST_DECISIONS, type World } from './worlds';

export interface Aim {
  title: string;
  measured: string;
  aim: string;
  /** Null: nothing was decided that the aim could be held against. */
  met: boolean | null;
}

export type OfOurs = { dataset: Dataset; world: World; measured: Measured };

const RECALLS: readonly [id: string, world: World, aim: number][] = [
  ['nasdaq-sec', 'open', 0.98],
  ['secondstring', 'closed', 0.96],
];

export function aimsOf(all: readonly OfOurs[], timings: readonly Timing[]): Aim[] {
  const fit = all.filter(({ dataset }) => dataset.trusted);
  return [
    ...fit.flatMap((one) => recallAim(one)),
    ...fit.filter(({ world }) => world === 'open').map(wrongAim),
    ...fit.map(precisionAim),
    ...timings.flatMap(timingAim),
  ];
}

const nameOf = ({ dataset, world }: OfOurs) => `${dataset.title}, ${world} world`;

const ifEnough = ({ dataset }: OfOurs) => (dataset.evidence === 'names' ? ', were a name enough' : '');

function recallAim(one: OfOurs): Aim[] {
  const { value } = one.measured.recallAt99;
  const wanted = RECALLS.find(([id, world]) => id === one.dataset.id && world === one.world);
  if (!wanted || value === null) return [];
  const [, , aim] = wanted;
  const title = `Recall at precision .99: ${nameOf(one)}`;
  return [{ title, measured: short(value), aim: `>= ${short(aim)}`, met: value >= aim }];
}

function wrongAim(one: OfOurs): Aim {
  const { wrong, decisions } = one.measured.counts;
  const avoidable = wrong - aside(one);
  const title = `Wrong automatic matches${ifEnough(one)}: ${nameOf(one)}`;
  return {
    title,
    measured: `${avoidable} in ${decisions}${avoidable < wrong ? ` (and ${wrong - avoidable} namesakes)` : ''}`,
    aim: `0 in ${LEAST_DECISIONS}`,
    // What the product does not do is told, and held against nothing.
    met: one.dataset.evidence === 'names' ? null : avoidable === 0,
  };
}

function precisionAim(one: OfOurs): Aim {
  const { value, low } = one.measured.precision;
  const { right, automatic } = one.measured.counts;
  const avoidable = share(right, automatic - aside(one));
  const besides = avoidable === value ? '' : `; ${told(avoidable)} without namesakes`;
  const measured = value === null ? 'none automatic' : `${told(value)} (from ${short(low)})${besides}`;
  const title = `Precision of automatic${ifEnough(one)}: ${nameOf(one)}`;
  return {
    title,
    measured,
    aim: '>= .995',
    met: avoidable === null || one.dataset.evidence === 'names' ? null : avoidable >= 0.995,
  };
}

/** Mistakes that no aim can forbid: namesakes where nothing but names is told. */
const aside = ({ dataset, measured }: OfOurs) =>
  dataset.evidence === 'names' ? measured.counts.namesakes : 0;

const told = (value: number | null) => (value === null ? 'none' : short(value));

function timingAim({ system, size, milliseconds, budget }: Timing): Aim[] {
  if (budget === null) return [];
  const title = `Time: ${system}, ${size} x ${size} synthetic names`;
  return [
    { title, measured: `${milliseconds.toFixed(0)} ms`, aim: `< ${budget} ms`, met: milliseconds < budget },
  ];
}

export const aimsTable = (aims: readonly Aim[]): string =>
  columns(
    ['Aim', 'Measured', 'Aim', 'Verdict'],
    aims.map(({ title, measured, aim, met }) => [
      title,
      measured,
      aim,
      met === null ? '' : met ? 'pass' : 'MISS',
    ]),
    ['left', 'right', 'right', 'left'],
  );
