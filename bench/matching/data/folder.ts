import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder SEATCHECK_MATCHING, or the one beside the project. Its files are never copied into the project. */
const folder = () =>
  process.env.SEATCHECK_MATCHING ?? join(process.cwd(), '..', 'shared', 'data', 'matching');

export const hasMatchingData = (): boolean => existsSync(folder());

export const WITHOUT_DATA =
  'No ../shared/data/matching beside the project (or SEATCHECK_MATCHING): its public names are not measured.';

export const readData = (file: string): string => readFileSync(join(folder(), file), 'utf8');
