import type { Msp } from '@/simulators/msp';
import type { DemoRow } from './psa';

export interface ChosenAgreement {
  agreementId: number;
  companyName: string;
  agreementName: string;
  rows: DemoRow[];
}

/** A list that shows wholly at once. */
const MOST_ROWS = 20;

/** The agreements with most to see, one a company: rows under-billed, over-billed and matched. */
export function telling(all: readonly DemoRow[], count: number): ChosenAgreement[] {
  const worth = (rows: DemoRow[]): number => {
    const figures = rows.filter((row) => row.variance !== null);
    const kinds = new Set(figures.map(({ variance }) => Math.sign(Number(variance))));
    return kinds.size * 100 + figures.length;
  };
  const companies = new Set<number>();
  return [...Map.groupBy(all, (row) => row.agreementId).values()]
    .filter((rows) => rows.length <= MOST_ROWS)
    .sort((a, b) => worth(b) - worth(a))
    .flatMap((rows): ChosenAgreement[] => {
      const [first] = rows;
      if (!first || companies.has(first.companyId)) return [];
      companies.add(first.companyId);
      const { agreementId, companyName, agreementName } = first;
      return [{ agreementId, companyName, agreementName, rows }];
    })
    .slice(0, count);
}

/** One that was mapped by hand stands among them, and one that was matched by its equal name. */
export function chosen(msp: Msp, rows: readonly DemoRow[], count: number): ChosenAgreement[] {
  const all = telling(rows, rows.length);
  const byHand = new Set(
    msp.truth.accounts.filter((account) => !account.byEqualName).map((account) => account.companyName),
  );
  const hand = all.filter(({ companyName }) => byHand.has(companyName)).slice(0, Math.floor(count / 2));
  const equal = all.filter(({ companyName }) => !byHand.has(companyName)).slice(0, count - hand.length);
  return [...equal, ...hand];
}
