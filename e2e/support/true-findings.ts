import { scale } from '@/simulators/msp/scaled';
import type { Msp, TruthRow, TruthUsage } from '@/simulators/msp/types';

/** What the review has to say of bills, worked out from what the generator knows, without the extension's code. */

/** A company's product that differs. Numbers are decimal texts. */
export interface TrueFinding {
  companyId: number;
  /** The ConnectWise Product ID. */
  productId: string;
  billed: string;
  variance: string;
}

/** A row of either PSA's truth, as far as groups need it. */
type GroupRow = Pick<TruthRow, 'companyId' | 'productId' | 'billed' | 'variance' | 'reason'>;

export const groupKey = ({ companyId, productId }: { companyId: number; productId: string }): string =>
  `${companyId} ${productId}`;

/** By `groupKey`: every group of a company and product of which expected and billed are known and not the same. */
export function trueFindings(
  rows: readonly GroupRow[],
  usage: readonly TruthUsage[],
): Map<string, TrueFinding> {
  const lines = Map.groupBy(rows, groupKey);
  const used = new Map(usage.map((one) => [groupKey(one), one.used]));
  const found = new Map<string, TrueFinding>();
  const add = (finding: TrueFinding): void => {
    if (finding.variance !== '0') found.set(groupKey(finding), finding);
  };
  for (const { companyId, productId, billed, variance } of rows)
    if (variance !== null && billed !== null) add({ companyId, productId, billed, variance });
  for (const { companyId, productId } of usage) {
    const key = groupKey({ companyId, productId });
    const nothingBills = (lines.get(key) ?? []).every(({ reason }) => NOT_IN_EFFECT.has(reason));
    const count = used.get(key) ?? null;
    if (nothingBills && count !== null) add({ companyId, productId, billed: '0', variance: count });
  }
  return found;
}

const NOT_IN_EFFECT = new Set<TruthRow['reason']>(['ended', 'starting later', 'agreement not in effect']);

interface PricedLine {
  id: number;
  price: bigint;
  /** First and last day on which it bills. */
  from: string;
  to: string;
  isInEffect: boolean;
  isBillable: boolean;
  billed: bigint;
}

const dayIn = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 10) : null);

/**
 * The price of a group in millionths: of the billable line in effect with the largest billed quantity, of equals the
 * smallest id; without one of the line that ended last, or starts next; else the catalogue's. Null: nobody says. All of
 * the generator's agreements bill monthly.
 */
export function truePrice(msp: Msp, { companyId, productId }: TrueFinding): bigint | null {
  const { agreements, additions, catalog } = msp.connectwise;
  const lines = agreements
    .filter(({ company }) => (company as { id: number }).id === companyId)
    .flatMap((agreement): PricedLine[] => {
      const ends = agreement.noEndingDateFlag === true ? null : dayIn(agreement.endDate);
      const isActive = agreement.cancelledFlag !== true && agreement.agreementStatus === 'Active';
      return (additions[agreement.id] ?? [])
        .filter(({ product }) => (product as { identifier: string }).identifier === productId)
        .map((line) => {
          const from = [dayIn(agreement.startDate), dayIn(line.effectiveDate)].toSorted().at(-1) ?? '';
          const to = [ends, dayIn(line.cancelledDate)].filter((day) => day !== null).toSorted()[0] ?? '9999';
          const net = scale(Number(line.quantity ?? 0)) - scale(Number(line.lessIncluded));
          return {
            id: line.id,
            price: scale(Number(line.unitPrice)),
            from,
            to,
            isInEffect: isActive && from <= msp.today && msp.today <= to,
            isBillable: line.billCustomer === 'Billable',
            billed: line.billCustomer === 'Billable' && net > 0n ? net : 0n,
          };
        });
    });
  const inEffect = lines.filter(({ isInEffect }) => isInEffect);
  if (inEffect.length > 0)
    return inEffect.toSorted(
      (a, b) => Number(b.isBillable) - Number(a.isBillable) || Number(b.billed - a.billed) || a.id - b.id,
    )[0]?.price as bigint;
  const began = lines.filter(({ from }) => from <= msp.today);
  // One whose agreement ended by its status alone has no day that it ended on.
  const endOf = ({ to }: PricedLine): string => (to < msp.today ? to : '');
  const last = began.toSorted((a, b) =>
    endOf(b) < endOf(a) ? -1 : endOf(b) > endOf(a) ? 1 : a.id - b.id,
  )[0];
  const next = lines.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id - b.id))[0];
  const line = last ?? next;
  if (line) return line.price;
  const product = catalog.find(({ identifier }) => identifier === productId);
  return typeof product?.price === 'number' ? scale(product.price) : null;
}

/** Money of a year in trillionths: variance x price x 12. */
export const trueYear = (msp: Msp, finding: TrueFinding): bigint | null => {
  const price = truePrice(msp, finding);
  return price === null ? null : scale(Number(finding.variance)) * price * 12n;
};

/** Trillionths of a year as money of a month: rounded once, half away from zero, to cents: "1,234.50". */
export function monthOf(year: bigint): string {
  const unit = 12n * 10n ** 10n;
  const size = year < 0n ? -year : year;
  const cents = (size * 2n + unit) / (unit * 2n);
  return moneyText(year < 0n ? -cents : cents, 2);
}

/** Trillionths as exact money, with two decimals at least. */
export const exactMoney = (year: bigint): string => moneyText(year, 12);

function moneyText(value: bigint, digits: number): string {
  const size = String(value < 0n ? -value : value).padStart(digits + 1, '0');
  const whole = size.slice(0, -digits).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = size.slice(-digits).replace(/0+$/, '').padEnd(2, '0');
  return `${value < 0n ? '-' : ''}${whole}.${fraction}`;
}

/** "1,234.5": a count as the list shows it. */
export const countText = (value: string): string => {
  const [whole = '', fraction] = value.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
};
