import { compare, type Decimal, floor, higher, lower, multiply, subtract, sum, ZERO } from './decimal';
import type { BilledCompany, ProductFeed, Share } from './records';

const HUNDREDTH = '0.01' as Decimal;
const HUNDRED = '100' as Decimal;

/**
 * What each target takes of a count. The parts of a split add up to the count exactly: a fixed number takes what is
 * left where there are fewer, a percentage of whole units is rounded down to whole units, and the remainder takes the
 * rest (product.md, "Rules": "a split must add up to the usage exactly"). A count below 0, which a vendor may report
 * as a correction, is the remainder's alone.
 */
export function allot(count: Decimal, shares: readonly Share[]): Decimal[] {
  let left = higher(count, ZERO);
  const parts = shares.map((share) => {
    if (share.kind === 'all') return count;
    const part = lower(higher(wantedOf(share, count), ZERO), left);
    left = subtract(left, part);
    return part;
  });
  const rest = compare(count, ZERO) < 0 ? count : left;
  return parts.map((part, at) => (shares[at]?.kind === 'remainder' ? rest : part));
}

function wantedOf(share: Share, count: Decimal): Decimal {
  if (share.kind === 'fixed') return share.count;
  if (share.kind !== 'percent') return ZERO;
  const exact = multiply(multiply(count, share.percent), HUNDREDTH);
  return count === floor(count) ? floor(exact) : exact;
}

/** Why a split would lose or invent seats, as one sentence; null when it is sound, or when nothing is split. */
export function splitFault(shares: readonly Share[]): string | null {
  if (shares.every(({ kind }) => kind === 'all')) return null;
  if (shares.some(({ kind }) => kind === 'all'))
    return 'One takes the full count, so that the others would be counted twice.';
  const remainders = shares.filter(({ kind }) => kind === 'remainder').length;
  if (remainders === 0) return 'Nothing takes the remainder, so that seats would be lost.';
  if (remainders > 1) return 'Only one can take the remainder.';
  const fixed = shares.flatMap((share) => (share.kind === 'fixed' ? share.count : []));
  const percents = shares.flatMap((share) => (share.kind === 'percent' ? share.percent : []));
  if (fixed.length > 0 && percents.length > 0) return 'Use either numbers or percentages, not both.';
  if ([...fixed, ...percents].some((number) => compare(number, ZERO) < 0))
    return 'A share cannot be below 0.';
  if (compare(sum(percents), HUNDRED) > 0)
    return `The percentages add up to ${sum(percents)}, so that seats would be invented.`;
  return null;
}

/**
 * Why an account cannot be billed to these companies, as one sentence; null when it can. Unlike a service, which may
 * be expected in full of several products, an account is never billed in full to several companies.
 */
export function companiesFault(
  companies: readonly Pick<BilledCompany, 'companyId' | 'share'>[],
): string | null {
  if (repeats(companies.map(({ companyId }) => companyId))) return 'A company stands there twice.';
  if (companies.length > 1 && companies.every(({ share }) => share.kind === 'all'))
    return 'Each company would be expected to pay for all of it.';
  return splitFault(companies.map(({ share }) => share));
}

/** Why a service cannot feed these products, as one sentence; null when it can. */
export function feedsFault(feeds: readonly Pick<ProductFeed, 'productId' | 'share'>[]): string | null {
  if (repeats(feeds.map(({ productId }) => productId))) return 'A product stands there twice.';
  return splitFault(feeds.map(({ share }) => share));
}

const repeats = (ids: readonly string[]): boolean => ids.length > 1 && new Set(ids).size < ids.length;

/** The shares when one target goes: the rest goes on adding up, and one that is left alone takes everything. */
export function withoutShare<T extends { share: Share }>(
  targets: readonly T[],
  gone: (target: T) => boolean,
): T[] {
  const left = targets.filter((target) => !gone(target));
  if (left.length === 1) return left.map((target) => ({ ...target, share: { kind: 'all' } }));
  const isSound =
    left.every(({ share }) => share.kind === 'all') || left.some(({ share }) => share.kind === 'remainder');
  if (isSound) return left;
  return left.map((target, at) =>
    at === left.length - 1 ? { ...target, share: { kind: 'remainder' } } : target,
  );
}

/** The share of one more target: of a split none yet, else the full count. */
export function nextShare(targets: readonly { share: Share }[]): Share {
  const other = targets.map(({ share }) => share).find(({ kind }) => kind === 'fixed' || kind === 'percent');
  if (other?.kind === 'percent') return { kind: 'percent', percent: ZERO };
  if (other || targets.some(({ share }) => share.kind === 'remainder')) return { kind: 'fixed', count: ZERO };
  return { kind: 'all' };
}
