/** Where the right company of an account stood among those that were suggested. */
export type Found = 'first' | 'among three' | 'further down' | 'not found' | 'excluded';

/** `at`: its place among the suggestions; -1: it is not there. */
export function placed(at: number): Found {
  if (at < 0) return 'not found';
  if (at === 0) return 'first';
  return at < 3 ? 'among three' : 'further down';
}

/** What became of all accounts. */
export interface Tally {
  accounts: number;
  /** Linked at once by equal names, and accepted as proven. */
  equal: number;
  proven: number;
  /** Of those two. */
  wrong: string[];
  /** Of each account that was mapped by hand. */
  found: Found[];
}

/** Which company each account was linked to by itself, against the one it belongs to. */
export interface Linked {
  name: string;
  by: 'equal name' | 'suggestion';
  right: boolean;
}

export function tallyOf(accounts: number, linked: readonly Linked[], found: readonly Found[]): Tally {
  const by = (how: Linked['by']): number => linked.filter((one) => one.by === how).length;
  const wrong = linked.filter(({ right }) => !right).map(({ name, by: how }) => `${name} (${how})`);
  return { accounts, equal: by('equal name'), proven: by('suggestion'), wrong, found: [...found] };
}

/** One line for each way in which an account found its company. */
export function tallyRows({ accounts, equal, proven, wrong, found }: Tally): string[][] {
  const count = (...kinds: Found[]): number => found.filter((one) => kinds.includes(one)).length;
  const rows: [string, number][] = [
    ['Linked at once by equal names', equal],
    ['Accepted as proven, in one step', proven],
    ['Wrong among these two', wrong.length],
    ['Suggested, the first is right', count('first')],
    ['Suggested, the right one among the first three', count('first', 'among three')],
    ['Suggested further down', count('further down')],
    ['Not suggested, found by search', count('not found')],
    ['Billed to nobody, excluded with a reason', count('excluded')],
    ['All accounts', accounts],
  ];
  return rows.map(([words, number]) => [words, String(number)]);
}
