import type { Dataset } from './dataset';
import { hasMatchingData } from './folder';
import { readNasdaq } from './nasdaq';
import { readSecondString } from './secondstring';

/** Every dataset that is there, in the order of the table. */
export const datasets = (): Dataset[] =>
  hasMatchingData() ? [readNasdaq(), readSecondString('repaired'), readSecondString('as published')] : [];
