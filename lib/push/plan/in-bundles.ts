import type { PlannedLine } from '@/lib/model/push';
import type { CompanyBook } from '@/lib/reconcile/book';
import { refusals } from './refusals';

/**
 * What bundles of the same plan contain is not planned beside them: with the bundle's units its bill is another, and the
 * two together would not come to what is expected.
 */
export function withoutContained(
  planned: readonly { line: PlannedLine; book: Pick<CompanyBook, 'lines'> }[],
): PlannedLine[] {
  const contained = new Set<string>();
  for (const { line, book } of planned) {
    const rows = new Set(line.options.map(({ lineId }) => lineId));
    for (const row of book.lines)
      if (rows.has(row.id))
        for (const productId of row.includes)
          if (productId !== line.productId) contained.add(keyOf(line.companyId, productId));
  }
  return planned.map(({ line }) =>
    line.options.length > 0 && contained.has(keyOf(line.companyId, line.productId))
      ? { ...line, options: [], suggested: null, cannot: refusals.bundleFirst() }
      : line,
  );
}

const keyOf = (companyId: string, productId: string): string => `${companyId} ${productId}`;
