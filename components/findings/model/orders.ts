import type { FindingItem } from '@/lib/messaging/protocol';
import type { FindingView } from '@/lib/model/saved-view';
import type { Amounts } from './amounts';
import type { Column } from './columns';

interface Sorted {
  items: readonly FindingItem[];
  classes: Uint8Array;
  companies: Column;
  products: Column;
  worth: Amounts;
}

/**
 * All findings in each order, so that a filter only leaves out. What has no number comes last whichever way it is
 * sorted; equals stand by company, product and class.
 */
export function ordersOf(of: Sorted): (sort: FindingView['sort']) => Uint32Array {
  const made = new Map<string, Uint32Array>();
  let ties: Uint32Array | null = null;
  return (sort) => {
    const key = `${sort.by} ${sort.descending}`;
    let order = made.get(key);
    if (!order) {
      ties ??= tiesOf(of);
      order = orderBy(keysOf(of, sort.by), ties, sort.descending);
      made.set(key, order);
    }
    return order;
  };
}

/** NaN: no number. */
function keysOf(of: Sorted, by: FindingView['sort']['by']): Float64Array {
  const { items, classes, companies, products, worth } = of;
  const keys: Record<typeof by, (at: number) => number> = {
    worth: (at) => sizeOf(worth.units[at] ?? null),
    variance: (at) => Math.abs(Number(items[at]?.variance ?? Number.NaN)),
    company: (at) => companies.ranks[companies.codes[at] ?? 0] ?? 0,
    product: (at) => products.ranks[products.codes[at] ?? 0] ?? 0,
    class: (at) => classes[at] ?? 0,
    since: (at) => items[at]?.firstSeenAt ?? 0,
  };
  return Float64Array.from(items, (_, at) => keys[by](at));
}

const sizeOf = (units: bigint | null): number => (units === null ? Number.NaN : Math.abs(Number(units)));

/** A place for each finding among equals. */
function tiesOf(of: Sorted): Uint32Array {
  const company = keysOf(of, 'company');
  const product = keysOf(of, 'product');
  const kind = keysOf(of, 'class');
  const places = Uint32Array.from(of.items, (_, at) => at).sort(
    (a, b) =>
      at(company, a) - at(company, b) ||
      at(product, a) - at(product, b) ||
      at(kind, a) - at(kind, b) ||
      a - b,
  );
  const ties = new Uint32Array(places.length);
  places.forEach((place, rank) => {
    ties[place] = rank;
  });
  return ties;
}

const at = (numbers: Float64Array | Uint32Array, place: number): number => numbers[place] ?? 0;

function orderBy(keys: Float64Array, ties: Uint32Array, descending: boolean): Uint32Array {
  const way = descending ? -1 : 1;
  return Uint32Array.from(keys, (_, place) => place).sort((a, b) => {
    const [left, right] = [at(keys, a), at(keys, b)];
    const leftIs = Number.isNaN(left);
    const rightIs = Number.isNaN(right);
    if (leftIs !== rightIs) return leftIs ? 1 : -1;
    if (!leftIs && left !== right) return (left - right) * way;
    return at(ties, a) - at(ties, b);
  });
}
