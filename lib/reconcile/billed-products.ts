import type { AgreementLine } from '@/lib/model/records';

/** A line's own product first, then what its bundle contains, each once. */
export const productsBilledBy = ({ productId, includes }: AgreementLine): string[] =>
  includes.length === 0 ? [productId] : [...new Set([productId, ...includes])];

/**
 * The products whose figures a line carries: its own where that is mapped or nothing else is; otherwise the mapped ones
 * that its bundle contains.
 */
export function shownProducts(line: AgreementLine, isMapped: (productId: string) => boolean): string[] {
  const own = [line.productId];
  if (line.includes.length === 0 || isMapped(line.productId)) return own;
  const mapped = productsBilledBy(line).filter(isMapped);
  return mapped.length > 0 ? mapped : own;
}
