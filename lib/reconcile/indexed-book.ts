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

/**
 * Accounts and mappings are put in the order of their ids, and what was delivered twice is there once, so that what is
 * said does not depend on how they came.
 */
export function indexedBook(book: CompanyBook): IndexedBook {
  const usage = once(book.usage, placeOf);
  const lines = once(book.lines, idOf);
  return {
    ...book,
    usage,
    lines,
    accounts: once(book.accounts, ({ account }) => account.id).toSorted((a, b) => byId(a.account, b.account)),
    feeding: feedingOf(book.serviceMappings),
    rowsOfService: Map.groupBy(usage, (row) => row.serviceId),
    agreementById: new Map(book.agreements.map((agreement) => [agreement.id, agreement])),
    linesOfProduct: linesByProduct(lines),
  };
}

const idOf = ({ id }: { id: string }): string => id;
/**
 * A row of a report is its place: rows that only say the same are several (product.md, "Several rows"). With whose it
 * is, because rows that are worked out for a month in progress have no place.
 */
const placeOf = ({ runId, index, accountId, serviceId }: UsageRow): string =>
  `${index} ${runId} ${accountId} ${serviceId}`;

/** The first of each; the list itself where none is there twice, as it is for nearly every company. */
function once<T>(list: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  const first = list.filter((one) => {
    const { size } = seen;
    return seen.add(keyOf(one)).size > size;
  });
  return first.length === list.length ? (list as T[]) : first;
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The books of all companies have the same mappings, which are walked once for them. */
const feedings = new WeakMap<readonly ServiceMapping[], ReadonlyMap<string, ServiceMapping[]>>();

function feedingOf(mappings: readonly ServiceMapping[]): ReadonlyMap<string, ServiceMapping[]> {
  const known = feedings.get(mappings);
  if (known) return known;
  const feeding = new Map<string, ServiceMapping[]>();
  for (const mapping of once(mappings, idOf).toSorted(byId)) {
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
