import { failures } from './failures';

export const PAGE_SIZE = 1000;

/** Where a list goes on. Only numbers are kept, so that no address from a reply is ever followed with keys. */
export interface Position {
  /** `pageId` in forward-only paging; `page` from a server that does not know it. */
  by: 'pageId' | 'page';
  value: number;
  /** The list is read whole although changes only were asked for: the service refused the condition. */
  whole: boolean;
}

/** The cursor of `ApiPage.next`: "pageId:1200" or "whole:page:3". */
export const cursorOf = (position: Position): string =>
  `${position.whole ? 'whole:' : ''}${position.by}:${position.value}`;

/** Null for a cursor of another kind, which starts the list anew. */
export function positionOf(cursor: string | null): Position | null {
  const parts = /^(whole:)?(pageId|page):(\d{1,15})$/.exec(cursor ?? '');
  if (!parts) return null;
  return {
    by: parts[2] === 'page' ? 'page' : 'pageId',
    value: Number(parts[3]),
    whole: parts[1] !== undefined,
  };
}

/**
 * The position named by a Link header's rel="next"; null on the last page. Only the number is taken from the
 * address. Throws `psa.unreadable` when there is a next page that cannot be told or does not move on.
 */
export function nextPosition(link: string | null, current: Position | null, whole: boolean): Position | null {
  const target = nextTarget(link ?? '');
  if (target === null) return null;
  let query: URLSearchParams;
  try {
    query = new URL(target, 'https://connectwise.invalid').searchParams;
  } catch {
    throw failures.unreadable();
  }
  for (const by of ['pageId', 'page'] as const) {
    const text = query.get(by);
    if (text === null || !/^\d{1,15}$/.test(text)) continue;
    const value = Number(text);
    // A next page that does not move on would be read for ever.
    const before = current?.by === by ? current.value : by === 'page' ? 1 : 0;
    if (value <= before) throw failures.unreadable();
    return { by, value, whole };
  }
  throw failures.unreadable();
}

function nextTarget(link: string): string | null {
  for (const [, target = '', parameters = ''] of link.matchAll(/<([^>]*)>([^<]*)/g)) {
    if (/;\s*rel\s*=\s*"?[^";,]*\bnext\b/i.test(parameters)) return target;
  }
  return null;
}
