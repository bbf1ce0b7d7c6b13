import { columns } from '@/scripts/demo/table';
import type { Dataset } from './data/dataset';
import type { Measured } from './measure';
import { short } from './table';
import type { Timing } from './timings';
import { LEAST_DECISIONS, type World } from './worlds';

export interface Aim {
  title: string;
  measured: string;
  aim: string;
  met: boolean;
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
  const title = `Wrong automatic matches: ${nameOf(one)}`;
  return { title, measured: `${wrong} in ${decisions}`, aim: `0 in ${LEAST_DECISIONS}`, met: wrong === 0 };
}

function precisionAim(one: OfOurs): Aim {
  const { value, low } = one.measured.precision;
  const measured = value === null ? 'none' : `${short(value)} (from ${short(low)})`;
  const title = `Precision of automatic: ${nameOf(one)}`;
  return { title, measured, aim: '>= .995', met: value !== null && value >= 0.995 };
}

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
    aims.map(({ title, measured, aim, met }) => [title, measured, aim, met ? 'pass' : 'MISS']),
    ['left', 'right', 'right', 'left'],
  );
