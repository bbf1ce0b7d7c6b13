/** Where a document of Autotask's pages is, read from its address alone. */
export interface Place {
  /** Lower case, without "/index" and slashes at its end: casing in links varies (autotask.md 1). */
  path: string;
  /** By lower-case name: `contractID` and `contractId` are both in use. */
  query: ReadonlyMap<string, string>;
}

/** ww1 to ww31 are known, and lr for the limited release; the list grows (autotask.md 1, "Hosts"). */
const HOST = /^(?:ww\d+|lr)\.autotask\.net$/i;

export const isAutotaskHost = (hostname: string): boolean => HOST.test(hostname);

/** Null for any address that is not of Autotask's web application; its help stands on the same hosts. */
export function placeOf(href: string): Place | null {
  const url = URL.canParse(href) ? new URL(href) : null;
  if (!url || !isAutotaskHost(url.hostname)) return null;
  const path = url.pathname
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(?:\/index)?\/?$/, '');
  if (path.startsWith('/help/')) return null;
  return { path, query: new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value])) };
}

/** A record's id; null for anything that is none. */
export function idIn(text: unknown): number | null {
  const id = typeof text === 'string' && /^\s*\d+\s*$/.test(text) ? Number(text) : text;
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : null;
}
