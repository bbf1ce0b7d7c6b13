/**
 * The JSON of an answer, whatever its content type says (lmpi.md 3.10); undefined when it is none. Activation codes
 * are licence keys: they are dropped here, before anything else sees them (lmpi.md 3.4).
 */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), (key, value: unknown) =>
      key === 'ac_code' ? undefined : value,
    );
  } catch {
    return undefined;
  }
}

/**
 * The value without the secrets in any of its texts: a service may repeat in an error what it was sent. To be done
 * after parsing, because JSON may spell a letter in several ways ("+" as "\u002B").
 */
export function concealed(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return secrets.filter((secret) => secret !== '').reduce(hidden, value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => concealed(item, secrets));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, concealed(item, secrets)]));
}

/** In any case: GUIDs are repeated in either (lmpi.md 4). */
const hidden = (text: string, secret: string): string =>
  text.replace(new RegExp(secret.replace(/[^A-Za-z0-9]/g, '\\$&'), 'gi'), '(hidden)');
