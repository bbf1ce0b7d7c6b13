import { decodeLzma } from './lzma';

/** What ConnectWise writes behind the # of its address (connectwise.md 1.3). */
export interface PageHash {
  /** The plain name behind "??", such as "ProductList". */
  tail: string | null;
  /** The screen's state: `p` the screen's name, `rd` a record's id, and so on; null where only a name stands. */
  state: unknown;
}

/** Real states are below 2 KB; more than this is not one. */
const LONGEST = 64 * 1024;

/** `hash` with or without the #. Null: empty, or not one of the two forms ConnectWise uses. Never throws. */
export function decodeHash(hash: string): PageHash | null {
  const [payload = '', tail = ''] = hash.replace(/^#/, '').split('??', 2);
  try {
    const state = payload.includes('startscreen=') ? plainState(payload) : packedState(payload);
    return { tail: /^\w+$/.test(tail) ? tail : null, state };
  } catch {
    return null;
  }
}

/** `startscreen=sr200` or `startscreen=x&state={...}`: accepted by the page when it loads. */
function plainState(payload: string): unknown {
  const fields = new URLSearchParams(payload);
  const state = fields.get('state');
  return state ? JSON.parse(state) : { p: fields.get('startscreen') };
}

/** base64 with $ for + and _ for /, of an LZMA-alone stream, of JSON. */
function packedState(payload: string): unknown {
  if (!payload.startsWith('XQAACA') || payload.length > LONGEST) throw new RangeError('not a state');
  const encoded = decodeURIComponent(payload).replaceAll('$', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
  // Not strict: the page's packer writes rare characters in a way of its own; names and ids are plain.
  return JSON.parse(new TextDecoder().decode(decodeLzma(bytes, LONGEST)));
}
