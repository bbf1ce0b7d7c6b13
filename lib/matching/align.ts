import { type Nearness, nearWords } from './near-words';

export interface NearPair extends Nearness {
  account: string;
  company: string;
}

/** Two names laid beside each other, word by word. */
export interface Alignment {
  /** Words of both. */
  equal: string[];
  /** Words that one of them writes together: "Inter Parfums", "Interparfums". As the longer writing has them. */
  joined: string[];
  near: NearPair[];
  onlyAccount: string[];
  onlyCompany: string[];
}

export function align(account: readonly string[], company: readonly string[]): Alignment {
  const equal: string[] = [];
  const left: string[] = [];
  const right = [...company];
  for (const word of account) {
    const index = right.indexOf(word);
    if (index < 0) left.push(word);
    else equal.push(...right.splice(index, 1));
  }
  const joined: string[] = [];
  const near: NearPair[] = [];
  if (left.length > 0 && right.length > 0) {
    join(left, right, joined);
    join(right, left, joined);
    abbreviate(left, right, (short, long) => near.push({ ...INITIALS, account: short, company: long }));
    abbreviate(right, left, (short, long) => near.push({ ...INITIALS, account: long, company: short }));
    pairNear(left, right, near);
  }
  return { equal, joined, near, onlyAccount: left, onlyCompany: right };
}

/** Takes runs of `apart` that are one word of `together` out of both. */
function join(apart: string[], together: string[], joined: string[]): void {
  for (let at = together.length - 1; at >= 0; at--) {
    const whole = together[at] ?? '';
    search: for (let from = 0; from < apart.length - 1; from++) {
      let text = apart[from] ?? '';
      for (let to = from + 1; to < apart.length && text.length < whole.length; to++) {
        text += apart[to] ?? '';
        if (text !== whole) continue;
        joined.push(...apart.splice(from, to - from + 1));
        together.splice(at, 1);
        break search;
      }
    }
  }
}

const INITIALS: Nearness = { how: 'initials', letters: 0, like: 0.5 };
const INITIALS_LENGTH = { least: 2, most: 6 };

/** Takes words that are the initials of a run of the other name's words out of both: "JBC", "Johnson Brothers Construction". */
function abbreviate(shorts: string[], longs: string[], found: (short: string, long: string) => void): void {
  for (let at = shorts.length - 1; at >= 0; at--) {
    const short = shorts[at] ?? '';
    if (short.length < INITIALS_LENGTH.least || short.length > INITIALS_LENGTH.most) continue;
    for (let from = 0; from + short.length <= longs.length; from++) {
      const run = longs.slice(from, from + short.length);
      if (run.some((word, index) => word[0] !== short[index] || word.length < 2)) continue;
      found(short, run.join(' '));
      longs.splice(from, short.length);
      shorts.splice(at, 1);
      break;
    }
  }
}

/** The likest pairs first, each word once. */
function pairNear(left: string[], right: string[], near: NearPair[]): void {
  for (;;) {
    let best: NearPair | null = null;
    for (const account of left) {
      for (const company of right) {
        const nearness = nearWords(account, company);
        if (nearness && nearness.like > (best?.like ?? 0)) best = { ...nearness, account, company };
      }
    }
    if (!best) return;
    near.push(best);
    left.splice(left.indexOf(best.account), 1);
    right.splice(right.indexOf(best.company), 1);
  }
}
