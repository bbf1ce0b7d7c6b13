import type { Finding } from '@/lib/model/finding';
import { CLASS_FACTS } from '@/lib/model/finding-classes';
import type { VendorWorld } from '@/lib/reconcile/findings';

/** Whether the data speaks of what a finding was about, so that where there is no sign of it now, it is gone. */
export type Judge = (last: Finding) => boolean;

interface Data {
  vendor: VendorWorld;
  /** Whether all that the company is billed was read. */
  isRead(companyId: string): boolean;
  /** Products of companies that have no figure now: `productOf`. */
  figureless: ReadonlySet<string>;
  /** Those of which it is not known what to expect: also companies of which nothing is. */
  countless: ReadonlySet<string>;
}

export const productOf = (companyId: string, productId: string): string =>
  JSON.stringify([companyId, productId]);

/**
 * Nothing is gone without a report. Otherwise each finding by what it rests on: a difference on a figure, what is said of
 * an account on its rows, what is said of names on the lists that they stand in.
 */
export function judgeOf({ vendor, isRead, figureless, countless }: Data): Judge {
  // Kept as long as the evaluation: not the whole world with it.
  const { companiesRead } = vendor;
  const isReported = vendor.report !== null;
  const reported = new Set(vendor.usage.map(({ accountId }) => accountId));
  return ({ class: kind, companyId, productId, accountId }) => {
    if (!isReported) return false;
    if (kind === 'company gone' || kind === 'mapping drift') return companiesRead;
    if (kind === 'overuse' || kind === 'shelfware') return reported.has(accountId);
    if (companyId === null) return true;
    if (!isRead(companyId)) return false;
    if (kind === 'usage not reported')
      return !countless.has(productId === null ? companyId : productOf(companyId, productId));
    if (!CLASS_FACTS[kind].hasVariance || productId === null) return true;
    return !figureless.has(productOf(companyId, productId));
  };
}
