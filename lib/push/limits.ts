import { compare, type Decimal, subtract, sum, toDecimal, ZERO } from '@/lib/model/decimal';
import { figure, magnitude, price } from '@/lib/model/figure';
import { moneyOf } from '@/lib/model/money';
import type { PlannedLine, PushLimits, PushOption } from '@/lib/model/push';

/** A line as it was chosen. */
export interface ChosenLine {
  line: Pick<PlannedLine, 'companyName' | 'productName'>;
  option: Pick<PushOption, 'oldQuantity' | 'newQuantity' | 'nextInvoice' | 'unitPrice'>;
}

const isAbove = (value: Decimal, limit: number | null): boolean =>
  limit !== null && compare(magnitude(value), toDecimal(limit) ?? ZERO) > 0;

const moneyWords = (limit: number | null): string => price(toDecimal(limit) ?? ZERO);
const unitWords = (limit: number | null): string => figure(toDecimal(limit) ?? ZERO);

/** What exceeds the limits, a sentence each; empty: nothing does. Without a price there is no money to exceed. */
export function exceeded(limits: PushLimits, chosen: readonly ChosenLine[]): string[] {
  const { unitsPerLine, moneyPerLine, linesPerBatch, moneyPerBatch } = limits;
  const lines = chosen.flatMap(({ line, option }) => {
    const what = `${line.companyName}, ${line.productName}`;
    const change = changeOf(option);
    const difference = moneyAtStake(option);
    return [
      ...(isAbove(change, unitsPerLine)
        ? [`${what}: ${figure(magnitude(change))} units, more than ${unitWords(unitsPerLine)} a line.`]
        : []),
      ...(difference !== null && isAbove(difference, moneyPerLine)
        ? [`${what}: ${price(magnitude(difference))}, more than ${moneyWords(moneyPerLine)} a line.`]
        : []),
    ];
  });
  // Up and down do not cancel: each is a change of somebody's bill.
  const all = sum(chosen.flatMap(({ option }) => moneyAtStake(option) ?? []).map(magnitude));
  return [
    ...lines,
    ...(linesPerBatch !== null && chosen.length > linesPerBatch
      ? [`${chosen.length} lines, more than ${linesPerBatch} at once.`]
      : []),
    ...(isAbove(all, moneyPerBatch)
      ? [`${price(all)} in all, more than ${moneyWords(moneyPerBatch)} at once.`]
      : []),
  ];
}

const changeOf = ({ newQuantity, oldQuantity }: ChosenLine['option']): Decimal =>
  subtract(newQuantity, oldQuantity ?? ZERO);

/** Where nobody says how much of it the next invoice charges, a whole cycle's. Null: no price is known. */
function moneyAtStake(option: ChosenLine['option']): Decimal | null {
  const { nextInvoice, unitPrice } = option;
  return nextInvoice.difference ?? (unitPrice === null ? null : moneyOf(changeOf(option), unitPrice));
}

/** What has to be typed when they are exceeded: "12 lines". */
export const typedFor = (chosen: readonly unknown[]): string =>
  chosen.length === 1 ? '1 line' : `${chosen.length} lines`;

/** Case and spaces are no matter. */
export const isTyped = (typed: string | null, chosen: readonly unknown[]): boolean =>
  (typed ?? '').trim().replace(/\s+/g, ' ').toLowerCase() === typedFor(chosen);
