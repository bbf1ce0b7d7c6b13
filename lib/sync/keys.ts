import * as keys from '@/lib/model/keys';

/** Names come again in every month's report; a key is dear to make and the same for ever. */
const KEPT = 30_000;

function remembered(make: (a: string, b: string, c: string) => string): typeof make {
  const known = new Map<string, string>();
  return (a, b, c) => {
    const spelling = `${a}\0${b}\0${c}`;
    const before = known.get(spelling);
    if (before !== undefined) return before;
    const key = make(a, b, c);
    if (known.size >= KEPT) known.clear();
    known.set(spelling, key);
    return key;
  };
}

export const reportKey = remembered(keys.reportKey);
export const serviceKey = remembered(keys.serviceKey);
