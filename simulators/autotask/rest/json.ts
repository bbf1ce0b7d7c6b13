import { refused } from './errors';

export function objectOf(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refused(`${what} must be an object.`);
  return value as Record<string, unknown>;
}

/** An object's properties with names in lower camel case as a client may write them: "MaxRecords", "maxrecords". */
export function propertiesOf(value: unknown, what: string): Record<string, unknown> {
  const known = ['maxRecords', 'includeFields', 'filter', 'op', 'field', 'value', 'items', 'udf'];
  return Object.fromEntries(
    Object.entries(objectOf(value, what)).map(([key, entry]) => [
      known.find((name) => name.toLowerCase() === key.toLowerCase()) ?? key,
      entry,
    ]),
  );
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused('The request is not JSON.');
  }
}
