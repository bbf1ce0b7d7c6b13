import { failures } from './failures';

/** What may follow the address of a query: "/next?paging=...". */
const TAIL = /^(\/[\w-]+)*\?[^#\s]*$/;

export const isTail = (text: string): boolean => TAIL.test(text);

/**
 * What of `nextPageUrl` (absolute, autotask.md 4 "Answers") follows the query's own address; null on the last page.
 * Keys go with it, so one that leads to another host, or to another list, is refused: throws `psa.unreadable`.
 * The case of the path is not compared: the service takes either (autotask.md 4, "Base").
 */
export function nextOf(nextPageUrl: string | null | undefined, queryUrl: string): string | null {
  if (!nextPageUrl) return null;
  if (!URL.canParse(nextPageUrl)) throw failures.unreadable();
  const next = new URL(nextPageUrl);
  const own = new URL(queryUrl);
  const isOwn =
    next.origin === own.origin &&
    !next.username &&
    !next.password &&
    next.pathname.toLowerCase().startsWith(own.pathname.toLowerCase());
  const tail = `${next.pathname.slice(own.pathname.length)}${next.search}`;
  if (!isOwn || !isTail(tail)) throw failures.unreadable();
  return tail;
}
