import type { AgreementLine } from '@/lib/model/records';

/** A line's own product first, then what its bundle contains, each once. */
export const productsBilledBy = ({
  productId,
  includes,
}: {
  productId: string;
  includes: readonly string[];
}): string[] => (includes.length === 0 ? [productId] : [...new Set([productId, ...includes])]);

/**
 * The products whose figures a line carries: its own, and the mapped ones that its bundle contains. Beside its own those
 * only that stand on no line of their own: their figures would stand nowhere. `hasLine`: of a product.
 */
export function shownProducts(
  line: AgreementLine,
  isMapped: (productId: string) => boolean,
  hasLine: (productId: string) => boolean,
): string[] {
  const own = [line.productId];
  if (line.includes.length === 0) return own;
  const mapped = productsBilledBy(line).filter(isMapped);
  if (isMapped(line.productId)) return mapped.filter((id) => id === line.productId || !hasLine(id));
  return mapped.length > 0 ? mapped : own;
}
