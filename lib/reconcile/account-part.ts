import { type Decimal, sum } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import type { AccountMapping } from '@/lib/model/records';
import { allot } from '@/lib/model/split';
import { shareWords } from './share-words';

/**
 * What a company takes of an account's count of one vendor service. Our reading of "one vendor account to several
 * companies" (product.md, "Rules"): the rows of the account and service are added first, then allotted, before
 * anything else. So the parts of all its companies are the account's usage, whatever the services make of it.
 * For a sound mapping only.
 */
export function partOf(count: Decimal, { companies }: AccountMapping, companyId: string): Decimal {
  if (companies.length < 2) return count;
  const parts = allot(
    count,
    companies.map(({ share }) => share),
  );
  return sum(parts.filter((_, at) => companies[at]?.companyId === companyId));
}

export const isShared = ({ companies }: AccountMapping): boolean => companies.length > 1;

/** "70 % to this company: 29 of 42", for the trace of an account that companies share. */
export function partWords(
  part: Decimal,
  count: Decimal,
  { companies }: AccountMapping,
  companyId: string,
): string {
  const share = companies.find((company) => company.companyId === companyId)?.share;
  return share ? `${shareWords(share)} to this company: ${figure(part)} of ${figure(count)}` : '';
}
