import { idIn } from './place';

/** Real ones are some hundred characters; more than this is none. */
const LONGEST = 16 * 1024;

/**
 * What stands in `view-data` of the Onyx shell's address: base64 of a JSON object (autotask.md 1). As a query's value,
 * so that a "+" may have become a space; also base64 for URLs, with or without its padding. Null for anything else:
 * an address may be typed by anybody.
 */
export function viewData(value: string): Record<string, unknown> | null {
  if (value.length > LONGEST) return null;
  try {
    const plain = value.includes('%') ? decodeURIComponent(value) : value;
    const base64 = plain.trim().replace(/[ -]/g, '+').replaceAll('_', '/').replace(/=+$/, '');
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const data: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : null;
  } catch {
    return null;
  }
}

/** The contract's id in view-data: `{"contractId":123}` (autotask.md 1 [C]), whatever the casing. */
export function contractIdIn(value: string): number | null {
  for (const [name, id] of Object.entries(viewData(value) ?? {}))
    if (name.toLowerCase() === 'contractid') return idIn(id);
  return null;
}
