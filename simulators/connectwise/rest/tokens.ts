import { badCondition } from './errors';

export type Token =
  | { kind: 'name'; text: string }
  | { kind: 'operator'; text: string }
  | { kind: 'value'; value: Value }
  | { kind: 'punctuation'; text: '(' | ')' | ',' };

/** A literal of a condition; dates are ms since the epoch. */
export type Value =
  | { type: 'text'; value: string }
  | { type: 'number'; value: number }
  | { type: 'flag'; value: boolean }
  | { type: 'date'; value: number }
  | { type: 'null' };

const WORDS = new Set(['and', 'or', 'not', 'like', 'contains', 'in']);
const PATTERN =
  /\s*(?:("[^"]*"|'[^']*')|\[([^\]]*)\]|(!=|<=|>=|=|<|>)|([(),])|(-?\d+(?:\.\d+)?)(?![\w/])|([A-Za-z_][\w/]*))/y;

/** Throws ApiFindCondition at the first character that fits nothing. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(text);
    if (!match) throw badCondition(`The condition cannot be read at "${text.slice(at, at + 20)}".`);
    found.push(tokenOf(match));
    at = PATTERN.lastIndex;
  }
  return found;
}

function tokenOf([, quoted, date, operator, punctuation, number, word]: RegExpExecArray): Token {
  if (quoted !== undefined) return literal({ type: 'text', value: quoted.slice(1, -1) });
  if (date !== undefined) return literal({ type: 'date', value: instant(date) });
  if (operator !== undefined) return { kind: 'operator', text: operator };
  if (punctuation !== undefined) return { kind: 'punctuation', text: punctuation as '(' };
  if (number !== undefined) return literal({ type: 'number', value: Number(number) });
  const name = word ?? '';
  const lower = name.toLowerCase();
  if (lower === 'true' || lower === 'false') return literal({ type: 'flag', value: lower === 'true' });
  if (lower === 'null') return literal({ type: 'null' });
  return WORDS.has(lower) ? { kind: 'operator', text: lower } : { kind: 'name', text: name };
}

const literal = (value: Value): Token => ({ kind: 'value', value });

/** "2026-01-01" or "2026-01-01T00:00:00Z". */
export function instant(text: string): number {
  const trimmed = text.trim();
  const time = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?)?$/.test(trimmed)
    ? Date.parse(trimmed.includes('T') && !trimmed.endsWith('Z') ? `${trimmed}Z` : trimmed)
    : Number.NaN;
  if (Number.isNaN(time)) throw badCondition(`"${text}" is not a date.`);
  return time;
}
