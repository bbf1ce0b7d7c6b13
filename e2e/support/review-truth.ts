import type { FindingItem } from '@/lib/messaging/protocol';
import type { ListedRow } from './review-page';
import {
  countText,
  exactMoney,
  groupKey,
  monthOf,
  type TrueFinding,
  trueFindings,
  trueYear,
} from './true-findings';
import type { World } from './world';

export type TrueSide = 'Under-billed' | 'Unbilled' | 'Over-billed';

const WORDS: Record<TrueSide, string> = {
  'Under-billed': 'under-billed by ',
  Unbilled: 'unbilled: ',
  'Over-billed': 'over-billed by ',
};

export const sideOf = ({ variance, billed }: TrueFinding): TrueSide =>
  variance.startsWith('-') ? 'Over-billed' : billed === '0' ? 'Unbilled' : 'Under-billed';

/** What the generator wants the review of a world to say, beside what the background knows of each row. */
export async function reviewTruth({ ask, sims }: Pick<World, 'ask' | 'sims'>) {
  const { msp } = sims;
  const truth = trueFindings(msp.truth.rows, msp.truth.usage);
  const { items: products } = await ask('products.list', {});
  const identifierOf = new Map(products.map(({ id, identifier }) => [id, identifier]));
  const all = (await ask('review.findings', {})).items;
  const items = new Map(all.map((item): [string, FindingItem] => [item.id, item]));

  const keyOf = ({ id }: { id: string }): string => {
    const { companyId, productId } = items.get(id) ?? {};
    return groupKey({
      companyId: Number(companyId?.replace('connectwise:', '')),
      productId: identifierOf.get(productId ?? '') ?? '',
    });
  };
  const yearOf = (finding: TrueFinding): bigint | null => trueYear(msp, finding);
  const totalOf = (findings: readonly TrueFinding[]) => {
    const year = findings.reduce((sum, one) => sum + (yearOf(one) ?? 0n), 0n);
    return { count: String(findings.length), month: monthOf(year), year: exactMoney(year) };
  };
  return {
    truth: [...truth.values()],
    items,
    /** Ids of everything that nobody has decided on, differences or not. */
    open: all.flatMap(({ id, state }) => (state === 'open' ? [id] : [])),
    keyOf,
    yearOf,
    differs: ({ id }: ListedRow): boolean => items.get(id)?.variance != null,
    trueOf: (row: { id: string }): TrueFinding | null => truth.get(keyOf(row)) ?? null,
    shown: (row: ListedRow): string =>
      `${keyOf(row)}: ${row.difference}, ${row.billed} billed, ${row.worth} a month`,
    wanted(finding: TrueFinding): string {
      const year = yearOf(finding);
      const amount = countText(finding.variance.replace('-', ''));
      const worth = year === null ? '–worth not known' : monthOf(year);
      return `${groupKey(finding)}: ${WORDS[sideOf(finding)]}${amount}, ${countText(finding.billed)} billed, ${worth} a month`;
    },
    /** Added up here. */
    totals: (findings: readonly TrueFinding[]) => ({
      ...Object.fromEntries(
        (['Under-billed', 'Unbilled', 'Over-billed'] as const).map((side) => [
          side,
          totalOf(findings.filter((one) => sideOf(one) === side)),
        ]),
      ),
      Together: totalOf(findings),
    }),
  };
}

export type ReviewTruth = Awaited<ReturnType<typeof reviewTruth>>;
