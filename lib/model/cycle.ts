/**
 * How often a PSA bills, from its own words: ConnectWise's billing cycle, Autotask's contract period type and the period
 * type of a service. Customers rename these lists, so that no number of them is trusted and only words are read that
 * say one thing; a name that says two ("annual term, billed monthly") or none is not known, and never guessed.
 */
export type Cycle = { months: number } | 'once' | null;

/** Whole words. "Bi-monthly" is read as every two months, as ConnectWise ships it (our reading). */
const MONTHS: Record<string, number> = {
  ...{ monthly: 1, bimonthly: 2, quarterly: 3 },
  ...{ semiannual: 6, semiannually: 6, halfyearly: 6, halfyear: 6, semiyearly: 6 },
  ...{ annual: 12, annually: 12, yearly: 12, biennial: 24, biennially: 24, triennial: 36, triennially: 36 },
  ...{ monatlich: 1, vierteljährlich: 3, quartalsweise: 3, halbjährlich: 6, jährlich: 12 },
  ...{ mensual: 1, bimestral: 2, trimestral: 3, semestral: 6, anual: 12 },
};
const ONCE = new Set(['none', 'once', 'onetime', 'einmalig']);
/** Say another rhythm than whole months, or several: "biannual" is twice a year to some and every other to others. */
const DOUBTFUL =
  /(weekly|daily|fortnightly|monthly|quarterly|annual|annually|yearly)$|^(twice|times|thrice|week|weeks|day|days|fortnight)$|^\d+x$/;
const UNIT: Record<string, number> = {
  ...{ month: 1, months: 1, mth: 1, mths: 1, quarter: 3, quarters: 3, year: 12, years: 12, yr: 12, yrs: 12 },
};
const NUMBER: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, twelve: 12 };
const PREFIX = new Set(['semi', 'half', 'bi', 'tri', 'non', 'mid']);
const EVERY = new Set(['every', 'each', 'per', 'a']);
const LONGEST = 60;

const known = new Map<string, Cycle>();

/** A PSA has few of these words and says them on every agreement. */
export function cycleOf(words: string): Cycle {
  const found = known.get(words);
  if (found !== undefined) return found;
  const cycle = read(words);
  known.set(words, cycle);
  return cycle;
}

function read(words: string): Cycle {
  const tokens = tokensOf(words);
  const said = new Set<number | 'once'>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const before = tokens[at - 1];
    const months = MONTHS[token];
    if (ONCE.has(token)) said.add('once');
    // "6 monthly" is every six months to some, and monthly on plan 6 to others.
    else if (months !== undefined && numberOf(before) > 1) return null;
    else if (months !== undefined) said.add(months);
    else if (DOUBTFUL.test(token)) return null;
    else {
      const unit = UNIT[token];
      if (unit === undefined) continue;
      const count = numberOf(before) || (isBare(tokens, at) ? 1 : 0);
      if (count === 0) continue;
      if (count * unit > LONGEST) return null;
      said.add(count * unit);
    }
  }
  const [only] = said;
  if (said.size !== 1 || only === undefined) return null;
  if (only !== 'once') return { months: only };
  // "Once a year".
  return tokens.some((token) => token in UNIT) ? null : 'once';
}

/** Months of a billing cycle; null: not known, or it bills once. */
export function cycleMonths(words: string): number | null {
  const cycle = cycleOf(words);
  return cycle === null || cycle === 'once' ? null : cycle.months;
}

/** After an amount: "a month", "a quarter", "every 2 months"; '': not known. */
export function perCycle(months: number | null): string {
  if (months === null) return '';
  if (months === 1) return 'a month';
  if (months === 3) return 'a quarter';
  if (months === 12) return 'a year';
  return `every ${months % 12 === 0 ? `${months / 12} years` : `${months} months`}`;
}

/** "Semi-Annual" is one word, and so is "One Time". */
function tokensOf(words: string): string[] {
  const raw =
    words
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const tokens: string[] = [];
  for (const token of raw) {
    const last = tokens.at(-1);
    const isJoined = last !== undefined && (PREFIX.has(last) || (last === 'one' && token === 'time'));
    if (isJoined) tokens[tokens.length - 1] = last + token;
    else tokens.push(token);
  }
  return tokens;
}

const numberOf = (token: string | undefined): number =>
  token === undefined ? 0 : (NUMBER[token] ?? (/^\d{1,3}$/.test(token) ? Number(token) : 0));

/** "Month" alone, or "per month" at the start: not "end of month", and not "2 per year". */
const isBare = (tokens: readonly string[], at: number): boolean =>
  tokens.length === 1 || (at === 1 && EVERY.has(tokens[0] ?? ''));
