/* global LZMA, loaded before the modules */

/** "#<payload>??<Screen>" for a screen's payload (connectwise.md 1.3). */
export function hashOf(payload, tail) {
  const bytes = globalThis.LZMA.compress(gwtJson(payload), 3);
  const text = btoa(String.fromCharCode(...bytes.map((byte) => byte & 255)));
  return `#${text.replace(/\+/g, '$').replace(/\//g, '_')}${tail ? `??${tail}` : ''}`;
}

/** The screen id, selected tab and record of a hash; also of `#startscreen=…&state=…`. Null: none. */
export function readHash(hash) {
  const text = hash.replace(/^#/, '');
  if (text === '') return null;
  try {
    const payload = text.startsWith('startscreen=') ? startScreen(text) : unpack(text.split('??')[0]);
    const inner = payload.s?.p ?? {};
    return { p: payload.p, idxk: inner.idxk ?? null, id: Number(inner.rd ?? 0) };
  } catch {
    return null;
  }
}

function startScreen(text) {
  const query = new URLSearchParams(text);
  const state = query.get('state');
  return state ? JSON.parse(state) : { p: query.get('startscreen') };
}

function unpack(text) {
  const raw = atob(text.replace(/\$/g, '+').replace(/_/g, '/'));
  const bytes = Array.from(raw, (letter) => (letter.charCodeAt(0) << 24) >> 24);
  return JSON.parse(globalThis.LZMA.decompress(bytes));
}

/** JSON with a blank after each comma, as GWT writes it. */
function gwtJson(value) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${gwtJson(member)}`);
  return `{${members.join(', ')}}`;
}
