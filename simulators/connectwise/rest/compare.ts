import { badCondition } from './errors';
import type { FieldType } from './fields';
import type { Value } from './tokens';

const ORDER: Record<string, (difference: number) => boolean> = {
  '=': (d) => d === 0,
  '!=': (d) => d !== 0,
  '<': (d) => d < 0,
  '<=': (d) => d <= 0,
  '>': (d) => d > 0,
  '>=': (d) => d >= 0,
};

/** Refuses a literal that does not fit the field: an enum's unknown member, text for a number, a bare date. */
export function checkLiteral(field: string, type: FieldType, operator: string, literal: Value): void {
  if (literal.type === 'null') {
    if (operator !== '=' && operator !== '!=') throw badCondition(`null cannot be used with ${operator}.`);
    return;
  }
  const wanted = typeof type === 'string' ? type : 'text';
  const textual = operator === 'like' || operator === 'contains';
  if (textual && (wanted !== 'text' || literal.type !== 'text'))
    throw badCondition(`${operator} needs a text field and a text: ${field}.`);
  if (literal.type !== wanted) throw badCondition(`The value for ${field} is of the wrong type.`);
  if (typeof type !== 'string' && !textual && literal.type === 'text' && !type.includes(literal.value))
    throw badCondition(`"${literal.value}" is not a value of ${field}.`);
}

/** Whether a record's value stands in this relation to a literal. Absent values satisfy only != and = null. */
export function matches(actual: unknown, operator: string, literal: Value): boolean {
  const absent = actual === null || actual === undefined;
  if (literal.type === 'null') return operator === '=' ? absent : !absent;
  if (absent) return operator === '!=';
  if (operator === 'like') return pattern(String(literal.value)).test(String(actual));
  if (operator === 'contains') return fold(actual).includes(fold(literal.value));
  return ORDER[operator]?.(difference(actual, literal)) ?? false;
}

function difference(actual: unknown, literal: Exclude<Value, { type: 'null' }>): number {
  if (literal.type === 'text') return fold(actual).localeCompare(fold(literal.value), 'en');
  if (literal.type === 'date') return Date.parse(String(actual)) - literal.value;
  return Number(actual) - Number(literal.value);
}

/** The service's database compares texts without case. */
const fold = (value: unknown): string => String(value).toLowerCase();

function pattern(text: string): RegExp {
  const source = text
    .split(/[%*]/)
    .map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`, 'is');
}
