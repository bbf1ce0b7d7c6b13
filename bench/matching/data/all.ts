import type { Dataset } from './dataset';
import { hasMatchingData } from './folder';
import { readNasdaq } from './nasdaq';
import { readSecondString } from './secondstring';
import { readSmallBusinesses } from './small-business';

/** Public names beside the project; none when they are not there. */
export const publicDatasets = (): Dataset[] =>
  hasMatchingData() ? [readNasdaq(), readSecondString('repaired'), readSecondString('as published')] : [];

/** The sets of the project itself, each twice. */
export const smallBusinesses = (): Dataset[] => [
  readSmallBusinesses('pairs', 'names'),
  readSmallBusinesses('pairs', 'all'),
  readSmallBusinesses('fresh', 'names'),
  readSmallBusinesses('fresh', 'all'),
];

/** Every dataset that is there, in the order of the table. */
export const datasets = (): Dataset[] => [...publicDatasets(), ...smallBusinesses()];
