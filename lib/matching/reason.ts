import type { Evidence } from './contract';

/** A reason with its weight in log odds; positive favours the same company. */
export interface Reason {
  field: Evidence['field'];
  weight: number;
  text: string;
}
