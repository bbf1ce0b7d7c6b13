/** What the state in the hash says of the screen in view (connectwise.md 1.3, "Key meaning"). */
export interface ScreenState {
  /** Names of screen and tabs from the outside in: `p`, then each `idxk` on the way to the active child. */
  names: string[];
  /** The first record id above 0 on the same way; null when the screen shows no record. */
  recordId: number | null;
}

const DEEPEST = 12;

/** `state` as decoded; anything strange is passed over. */
export function readState(state: unknown): ScreenState {
  const found: ScreenState = { names: [], recordId: null };
  walk(state, found, 0);
  return found;
}

function walk(node: unknown, found: ScreenState, depth: number): void {
  if (!isRecord(node) || depth > DEEPEST) return;
  for (const key of ['p', 'idxk', 'screenid']) {
    const name = node[key];
    if (typeof name === 'string' && name !== '') found.names.push(name);
  }
  const id = Number(node.rd);
  if (found.recordId === null && Number.isSafeInteger(id) && id > 0) found.recordId = id;
  // `i` is the active one of p_0, p_1...; without it there is a single child.
  const active = typeof node.i === 'number' ? node[`p_${node.i}`] : (node.p_0 ?? node.p_1);
  for (const child of [node.s, isRecord(node.p) ? node.p : null, node.slk, active])
    walk(child, found, depth + 1);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
