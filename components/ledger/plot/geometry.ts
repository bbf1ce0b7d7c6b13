import type { Decimal } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import type { LedgerMonth } from '@/lib/model/ledger';
import { type Side, sideOf } from '../words';

/** Where things stand in the picture, in px. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Scale {
  frame: Frame;
  /** Values of the lines across, from 0 up. */
  ticks: number[];
  /** Width of a month. */
  band: number;
  /** Left edge of a month. */
  start(at: number): number;
  middle(at: number): number;
  y(value: number): number;
}

export type Series = 'used' | 'provisioned' | 'billed';

export const SERIES: readonly Series[] = ['used', 'provisioned', 'billed'];

/** The last known value of a line, as it stands where the line ends: "42 used". */
export function nameOf(
  months: readonly LedgerMonth[],
  series: Series,
): { value: Decimal; text: string } | null {
  const value = months.findLast((month) => month[series] !== null)?.[series] ?? null;
  return value === null ? null : { value, text: `${figure(value)} ${series}` };
}

/** For drawing only: figures are never worked out from it. */
export const drawn = (value: Decimal | null): number | null => (value === null ? null : Number(value));

export function scaleOf(months: readonly LedgerMonth[], frame: Frame): Scale {
  const values = months.flatMap(({ used, provisioned, billed }) => [used, provisioned, billed]);
  const ticks = ticksUpTo(Math.max(0, ...values.map((value) => drawn(value) ?? 0)));
  const top = ticks.at(-1) ?? 1;
  const inner = {
    width: frame.width - frame.left - frame.right,
    height: frame.height - frame.top - frame.bottom,
  };
  const band = inner.width / Math.max(1, months.length);
  return {
    frame,
    ticks,
    band,
    start: (at) => frame.left + at * band,
    middle: (at) => frame.left + (at + 0.5) * band,
    y: (value) => frame.top + inner.height * (1 - Math.max(0, value) / top),
  };
}

/** 0 and three to five round numbers, the last at or above the highest. */
export function ticksUpTo(highest: number): number[] {
  if (highest <= 0) return [0, 1];
  const rough = highest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((part) => part * power).find((size) => size >= rough) ?? 10 * power;
  const count = Math.ceil(highest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}

/** Stretches of neighbours that are known; a gap ends one. */
export function runsOf(values: readonly (number | null)[]): { from: number; values: number[] }[] {
  const runs: { from: number; values: number[] }[] = [];
  let open: { from: number; values: number[] } | null = null;
  for (const [at, value] of values.entries()) {
    if (value === null) open = null;
    else if (open) open.values.push(value);
    else {
      open = { from: at, values: [value] };
      runs.push(open);
    }
  }
  return runs;
}

/** A line through the middles of the months. */
export const linePath = (scale: Scale, values: readonly (number | null)[]): string =>
  runsOf(values)
    .map(({ from, values: run }) =>
      run
        .map((value, at) => `${at === 0 ? 'M' : 'L'}${px(scale.middle(from + at))} ${px(scale.y(value))}`)
        .join(''),
    )
    .join('');

/** Level over each month, and straight up or down between two. */
export const stepPath = (scale: Scale, values: readonly (number | null)[]): string =>
  runsOf(values)
    .map(({ from, values: run }) =>
      run
        .map((value, at) => {
          const y = px(scale.y(value));
          const start = px(scale.start(from + at));
          return `${at === 0 ? 'M' : 'L'}${start} ${y}H${px(scale.start(from + at + 1))}`;
        })
        .join(''),
    )
    .join('');

/** Closed months one beside the other that are on the same side: first and last, both included. */
export function sidesOf(months: readonly LedgerMonth[]): { from: number; to: number; side: Side }[] {
  const stretches: { from: number; to: number; side: Side }[] = [];
  for (const [at, { variance, provisional }] of months.entries()) {
    if (variance === null || provisional) continue;
    const side = sideOf(variance);
    const last = stretches.at(-1);
    if (last && last.to === at - 1 && last.side === side) last.to = at;
    else stretches.push({ from: at, to: at, side });
  }
  return stretches;
}

/** Months of which what was billed is not known, as stretches: first and last, both included. */
export function gapsOf(months: readonly LedgerMonth[]): { from: number; to: number; reason: string }[] {
  const gaps: { from: number; to: number; reason: string }[] = [];
  for (const [at, { billed, billedReason }] of months.entries()) {
    if (billed !== null) continue;
    const reason = billedReason ?? 'unknown';
    const last = gaps.at(-1);
    if (last && last.to === at - 1 && last.reason === reason) last.to = at;
    else gaps.push({ from: at, to: at, reason });
  }
  return gaps;
}

const px = (value: number): number => Math.round(value * 10) / 10;
