import { compare, type Decimal, sum, toDecimal } from '@/lib/model/decimal';
import { figure, magnitude, price } from '@/lib/model/figure';
import type { PlannedLine, PushLimits, PushOption } from '@/lib/model/push';
import { changeOf } from './options';

/** Until lib/push/limits.ts is there. */

const isAbove = (value: Decimal, limit: number | null): boolean =>
  limit !== null && compare(magnitude(value), toDecimal(limit) ?? value) > 0;

/** What exceeds the limits, a sentence each; empty: nothing does. */
export function exceeded(
  limits: PushLimits,
  chosen: readonly { line: PlannedLine; option: PushOption }[],
): string[] {
  const money = chosen.map(({ option }) => option.nextInvoice.difference);
  const all = sum(money.flatMap((one) => one ?? []));
  const lines = chosen.flatMap(({ line, option }) => {
    const what = `${line.companyName}, ${line.productName}`;
    const change = changeOf(option);
    const { difference } = option.nextInvoice;
    return [
      ...(isAbove(change, limits.unitsPerLine)
        ? [`${what}: ${figure(magnitude(change))} units, more than ${limits.unitsPerLine} a line.`]
        : []),
      ...(difference !== null && isAbove(difference, limits.moneyPerLine)
        ? [`${what}: ${price(magnitude(difference))}, more than ${limits.moneyPerLine} a line.`]
        : []),
    ];
  });
  return [
    ...lines,
    ...(limits.linesPerBatch !== null && chosen.length > limits.linesPerBatch
      ? [`${chosen.length} lines, more than ${limits.linesPerBatch} at once.`]
      : []),
    ...(isAbove(all, limits.moneyPerBatch)
      ? [`${price(magnitude(all))} in all, more than ${limits.moneyPerBatch} at once.`]
      : []),
  ];
}

/** What has to be typed when they are: how many lines. */
export const typedFor = (chosen: readonly unknown[]): string => String(chosen.length);
