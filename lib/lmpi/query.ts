/** A date of the query, to the second, in UTC; milliseconds are cut off (lmpi.md 2.2). */
export const isoSeconds = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

/**
 * "?name=value&..." of dates and non-negative integers only, colons left as they are: what is signed, what is sent
 * and what it decodes to are then the same text (lmpi.md 1.3). Throws RangeError on anything else.
 */
export function queryOf(values: Record<string, Date | number>): string {
  const pairs = Object.entries(values).map(([name, value]) => `${checkedName(name)}=${written(value)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function checkedName(name: string): string {
  if (!/^[a-z_]+$/.test(name)) throw new RangeError('a query name has a character that may be encoded');
  return name;
}

function written(value: Date | number): string {
  const text = value instanceof Date ? isoSeconds(value) : String(value);
  if (!/^(\d+|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/.test(text))
    throw new RangeError('a query value is neither a date nor a whole number');
  return text;
}
