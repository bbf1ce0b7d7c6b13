import { decimalText, scale } from '@/simulators/msp/scaled';
import type { Msp } from '@/simulators/msp/types';
import type { TrueFinding } from './true-findings';

/** What a product of a company was billed in months gone by, as far as its additions say, without the extension's code. */

export interface TrueMonth {
  /** "Oct 2026". */
  label: string;
  /** Decimal text; null: an addition that bills then was changed since, and nobody says what it said before. */
  billed: string | null;
}

const DAY = 86_400_000;

/**
 * 24 closed months, newest first, after the one in progress. Null for a company whose books say more than that: an
 * agreement that its status ends, or an addition that was changed on a day that is another one elsewhere on earth.
 */
export function trueLedger(msp: Msp, { companyId, productId }: TrueFinding): TrueMonth[] | null {
  const { agreements, additions } = msp.connectwise;
  const own = agreements.filter(({ company }) => (company as { id: number }).id === companyId);
  const lines = own.flatMap((agreement) =>
    (additions[agreement.id] ?? [])
      .filter(({ product }) => (product as { identifier: string }).identifier === productId)
      .map((line) => ({ agreement, line })),
  );
  const isPlain = lines.every(
    ({ agreement }) => agreement.agreementStatus === 'Active' && agreement.cancelledFlag !== true,
  );
  if (!isPlain) return null;
  const [year = 0, month = 0] = msp.today.split('-').map(Number);
  const months = Array.from({ length: 25 }, (_, back) => {
    const last = new Date(Date.UTC(year, month - back, 0));
    const label = last.toLocaleString('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });
    return { label, day: back === 0 ? msp.today : last.toISOString().slice(0, 10) };
  });
  let isDoubtful = false;
  const found = months.map(({ label, day }): TrueMonth => {
    const billing = lines.filter(({ agreement, line }) => {
      const ends = agreement.noEndingDateFlag === true ? null : agreement.endDate;
      const starts = [agreement.startDate, line.effectiveDate].map((one) => dayIn(one) ?? '');
      const lasts = [ends, line.cancelledDate].map((one) => dayIn(one) ?? '9999');
      return starts.every((one) => one <= day) && lasts.every((one) => day <= one);
    });
    let sum: bigint | null = 0n;
    for (const { line } of billing) {
      const changed = Date.parse(line._info.lastUpdated);
      const end = Date.parse(`${day}T00:00:00Z`) + DAY;
      if (changed > end - DAY && changed < end + DAY) isDoubtful = true;
      const net = scale(Number(line.quantity)) - scale(Number(line.lessIncluded));
      const own = line.billCustomer === 'Billable' && net > 0n ? net : 0n;
      sum = sum === null || changed > end ? null : sum + own;
    }
    return { label, billed: sum === null ? null : decimalText(sum) };
  });
  return isDoubtful ? null : found;
}

const dayIn = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 10) : null);
