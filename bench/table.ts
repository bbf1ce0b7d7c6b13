import { columns } from '@/scripts/demo/table';
import { holds, type Result, short } from './result';

const HEAD = ['Measurement', 'Value', 'Budget', 'Holds', 'Readings', 'Note'];

export const tableOf = (results: readonly Result[]): string =>
  columns(HEAD, results.map(rowOf), ['left', 'right', 'right', 'left', 'right', 'left']);

function rowOf(result: Result): string[] {
  const { name, value, unit, budget, readings, failed, note } = result;
  const verdict = holds(result);
  return [
    name,
    value === null ? 'none' : amount(value, unit),
    budget === null ? '' : amount(budget, unit),
    verdict === null ? '' : verdict ? 'yes' : 'NO',
    failed > 0 ? `${readings} (${failed} failed)` : String(readings),
    note,
  ];
}

/** ms from which seconds are easier to read. */
const MINUTES = 60_000;

function amount(value: number, unit: Result['unit']): string {
  if (unit === 'bytes') return `${short(value / 1024)} KB`;
  if (unit === 'ratio') return `${value.toFixed(2)} x`;
  if (unit === 'ms' && value >= MINUTES) return `${short(value / 1000)} s`;
  return unit === 'count' ? short(value) : `${short(value)} ms`;
}
