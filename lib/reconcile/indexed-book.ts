import type { Agreement, AgreementLine, ServiceMapping, UsageRow } from '@/lib/model/records';
import { productsBilledBy } from './billed-products';
import type { CompanyBook } from './book';

/** A book whose lists are walked once, and not once for each product. */
export interface IndexedBook extends CompanyBook {
  /**
   * The mappings that feed each product, neither excluded nor deleted. Linking a trial or not-for-resale service is
   * how the user includes it.
   */
  feeding: ReadonlyMap<string, ServiceMapping[]>;
  rowsOfService: ReadonlyMap<string, UsageRow[]>;
  agreementById: ReadonlyMap<string, Agreement>;
  /** The lines that bill each product: its own, and bundles that contain it. */
  linesOfProduct: ReadonlyMap<string, AgreementLine[]>;
}

/** Accounts and mappings are put in the order of their ids, so that what is said does not depend on how they came. */
export const indexedBook = (book: CompanyBook): IndexedBook => ({
  ...book,
  accounts: book.accounts.toSorted((a, b) => byId(a.account, b.account)),
  feeding: feedingOf(book.serviceMappings),
  rowsOfService: Map.groupBy(book.usage, (row) => row.serviceId),
  agreementById: new Map(book.agreements.map((agreement) => [agreement.id, agreement])),
  linesOfProduct: linesByProduct(book.lines),
});

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The books of all companies have the same mappings, which are walked once for them. */
const feedings = new WeakMap<readonly ServiceMapping[], ReadonlyMap<string, ServiceMapping[]>>();

function feedingOf(mappings: readonly ServiceMapping[]): ReadonlyMap<string, ServiceMapping[]> {
  const known = feedings.get(mappings);
  if (known) return known;
  const feeding = new Map<string, ServiceMapping[]>();
  for (const mapping of mappings.toSorted(byId)) {
    if (mapping.deletedAt !== null || mapping.excluded !== null) continue;
    for (const { productId } of mapping.feeds) {
      const others = feeding.get(productId);
      if (!others) feeding.set(productId, [mapping]);
      else if (!others.includes(mapping)) others.push(mapping);
    }
  }
  feedings.set(mappings, feeding);
  return feeding;
}

function linesByProduct(lines: readonly AgreementLine[]): Map<string, AgreementLine[]> {
  const byProduct = Map.groupBy(lines, (line) => line.productId);
  for (const line of lines) {
    if (line.includes.length === 0) continue;
    for (const productId of productsBilledBy(line).slice(1)) {
      const others = byProduct.get(productId);
      if (others) others.push(line);
      else byProduct.set(productId, [line]);
    }
  }
  return byProduct;
}
