import type { TruthRow } from '@/simulators/msp/types';

/** A row as the page shows it. */
export interface ShownRow {
  recordId: number | null;
  productId: string | null;
  /** The row's own quantity as the record has it; null: blank. */
  quantity: number | null;
  /** What screen readers are told by each badge in the row. */
  sentences: string[];
  /** What stands in each badge. */
  texts: string[];
}

export interface Said {
  used: string | null;
  billed: string | null;
  variance: string | null;
  month: string | null;
  against: string | null;
  reason: string | null;
}

const FIGURE =
  /^(Matched|Under-billed|Over-billed)(?: by (\S+))?: (\S+) (?:used and provisioned|used|provisioned|expected)(?: so far)?(?: in (\w+ \d{4}))?, (\S+) (billed|on this page)\./;
const NO_FIGURE = /^No figure: (.*?)\.(?: |$)/;

/** The figures in a badge's sentence. Throws on a sentence that has none and gives no reason either. */
export function readSentence(sentence: string): Said {
  const nothing = { used: null, billed: null, variance: null, month: null, against: null };
  const none = NO_FIGURE.exec(sentence);
  if (none) return { ...nothing, reason: none[1] ?? '' };
  const found = FIGURE.exec(sentence);
  if (!found) throw new Error(`A badge says what no badge should: ${sentence}`);
  // People read "42,038"; the truth is written plainly.
  const [, verdict, amount = '0', used, month, billed, against] = found.map((part) =>
    /^[-\d,.]+$/.test(part ?? '') ? part.replaceAll(',', '') : part,
  );
  const variance = verdict === 'Over-billed' ? `-${amount}` : amount;
  return {
    used: used ?? null,
    billed: billed ?? null,
    variance,
    month: month ?? null,
    against: against ?? null,
    reason: null,
  };
}

/** The words in which each reason of the generator may be put. */
const REASONS: Record<NonNullable<TruthRow['reason']>, RegExp> = {
  unmapped: /^unmapped/,
  ended: /^ended/,
  'starting later': /^starts/,
  'agreement not in effect': /^(agreement|ended|starts)/,
  'not reported': /^not reported/,
  'no report': /^no report/,
  'ambiguous account': /^ambiguous account/,
  'no quantity': /^no quantity/,
};

/** Where a row's badge is not what the generator knows to be true; one line each. */
export function mistakesIn(rows: readonly ShownRow[], truth: readonly TruthRow[]): string[] {
  const byAddition = new Map(truth.map((row) => [row.additionId, row]));
  return rows.flatMap((row): string[] => {
    const wanted = byAddition.get(row.recordId ?? 0);
    if (!wanted) return row.sentences.map((said) => `a row of no known record says: ${said}`);
    const name = `addition ${wanted.additionId} of ${wanted.agreementId} (${wanted.trap ?? 'plain'})`;
    // Without a quantity a row cannot be told from one that is being refilled: saying nothing is right.
    if (row.sentences.length === 0) return row.quantity === null ? [] : [`${name} has no badge`];
    if (row.sentences.length > 1) return [`${name} has ${row.sentences.length} badges`];
    const said = row.sentences[0] ?? '';
    return agrees(readSentence(said), wanted) ? [] : [`${name} wants ${wantedOf(wanted)}, says: ${said}`];
  });
}

function agrees(said: Said, wanted: TruthRow): boolean {
  if (wanted.reason !== null) return said.reason !== null && REASONS[wanted.reason].test(said.reason);
  return (
    said.reason === null &&
    said.used === wanted.used &&
    said.billed === wanted.billed &&
    said.variance === wanted.variance &&
    said.month === monthName(wanted.month) &&
    said.against === 'billed'
  );
}

const wantedOf = ({ used, billed, variance, reason }: TruthRow): string =>
  reason ?? `${used} used, ${billed} billed, ${variance}`;

/** "Oct 2026", without the extension's own calendar. */
const monthName = (month: string): string =>
  new Date(`${month}-15T00:00:00Z`).toLocaleString('en-US', {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
