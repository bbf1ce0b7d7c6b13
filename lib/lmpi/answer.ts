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

/** The text with each of the secrets taken out: a service may repeat in an error what it was sent. */
export const conceal = (text: string, secrets: readonly string[]): string =>
  secrets
    .filter((secret) => secret !== '')
    .reduce((left, secret) => left.replaceAll(secret, '(hidden)'), text);
