import { refused } from './errors';
import type { FieldType } from './fields';

export const OPS = [
  'eq',
  'noteq',
  'gt',
  'gte',
  'lt',
  'lte',
  'beginswith',
  'endswith',
  'contains',
  'exist',
  'notexist',
  'in',
  'notin',
] as const;
type Op = (typeof OPS)[number];

/** Date and time in UTC, with or without `Z`, or a day alone; ms since the epoch. */
export function instant(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?)?Z?$/.test(text)) return null;
  const whole = text.includes('T') || text.includes(' ') ? text.replace(' ', 'T') : `${text}T00:00:00`;
  const time = Date.parse(whole.endsWith('Z') ? whole : `${whole}Z`);
  return Number.isNaN(time) ? null : time;
}

/** A test of a record's value. Refuses a value that does not fit the field. Texts are compared without case [G]. */
export function compare(
  op: Exclude<Op, 'in' | 'notin'>,
  type: FieldType,
  value: unknown,
  name: string,
): (found: unknown) => boolean {
  if (op === 'exist') return (found) => found !== null && found !== undefined && found !== '';
  if (op === 'notexist') return (found) => found === null || found === undefined || found === '';
  if (op === 'beginswith' || op === 'endswith' || op === 'contains') {
    if (type !== 'text' || typeof value !== 'string') throw refused(`"${op}" needs a text, not ${name}.`);
    const wanted = value.toLowerCase();
    return (found) => {
      const text = String(found ?? '').toLowerCase();
      if (op === 'beginswith') return text.startsWith(wanted);
      return op === 'endswith' ? text.endsWith(wanted) : text.includes(wanted);
    };
  }
  const wanted = comparable(type, value);
  if (wanted === null) throw refused(`The value of ${name} is of the wrong type.`);
  return (found) => {
    const own = comparable(type, found);
    // What is empty is no number and no text; it is not equal to any.
    if (own === null) return op === 'noteq';
    const way = own < wanted ? -1 : own > wanted ? 1 : 0;
    if (op === 'eq') return way === 0;
    if (op === 'noteq') return way !== 0;
    if (op === 'gt') return way > 0;
    if (op === 'gte') return way >= 0;
    return op === 'lt' ? way < 0 : way <= 0;
  };
}

const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false };

function comparable(type: FieldType, value: unknown): number | string | null {
  if (type === 'number') {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : null;
  }
  if (type === 'flag') {
    const flag = typeof value === 'string' ? FLAGS[value.toLowerCase()] : value;
    return typeof flag === 'boolean' ? Number(flag) : null;
  }
  if (type === 'date') return typeof value === 'string' ? instant(value) : null;
  return typeof value === 'string' || typeof value === 'number' ? String(value).toLowerCase() : null;
}
