import type { ProductFeed, ServiceMapping, Stamped } from '@/lib/model/records';
import { ruleFault } from '@/lib/model/rule';
import { feedsFault } from '@/lib/model/split';
import { serviceName } from '../mapping/services';
import { alive } from '../mapping/state';
import type { ServiceEntry } from './file';
import { distinct, type Made, shareKey, sound } from './plan-parts';
import { Skip, serviceOf, targetOf } from './resolve';
import { serviceWords } from './words';
import type { ImportWorld } from './world';

/** What the import of one vendor service would make of its mapping. Throws Skip. */
export function planService(
  world: ImportWorld,
  entry: ServiceEntry,
  seen: Set<string>,
): Made<Omit<ServiceMapping, keyof Stamped>> {
  const service = serviceOf(world, entry);
  distinct(seen, service.id);
  const kept = world.serviceMappings.get(service.id);
  const present = alive(kept);
  sound(entry.excluded, entry.feeds);
  const basis = entry.basis ?? kept?.basis ?? 'used';
  const isBasisOnly = entry.excluded === null && entry.feeds.length === 0;
  if (isBasisOnly && entry.basis === null) throw new Skip('No product stands beside it.');
  const mapping = {
    id: service.id,
    // Nothing is deleted by an import: without products there is only a basis to take over.
    feeds: isBasisOnly ? (present?.feeds ?? []) : feedsOf(world, entry, present?.feeds ?? []),
    excluded: isBasisOnly ? (present?.excluded ?? null) : entry.excluded,
    basis,
    deletedAt: null,
  };
  const nameOf = (id: string, name: string): string => {
    const product = world.products.byId.get(id);
    return `${product?.name ?? name}${product?.inactive ? ' (inactive)' : ''}`;
  };
  const without = { feeds: [], excluded: null, basis: kept?.basis ?? 'used' };
  return {
    name: serviceName(service),
    mapping,
    isNew: present === undefined,
    isSame: says(present ?? without) === says(mapping),
    before: serviceWords(present ?? without, nameOf),
    after: serviceWords(mapping, nameOf),
  };
}

function feedsOf(world: ImportWorld, entry: ServiceEntry, present: readonly ProductFeed[]): ProductFeed[] {
  const known = present.map(({ productId, name }) => ({ id: productId, name }));
  const feeds = entry.feeds.map((one): ProductFeed => {
    const isSameSystem = entry.psaSystem === world.psaSystem;
    const { id, name } = targetOf(world.products, 'product', one, isSameSystem, known);
    const fault = ruleFault(one.rule);
    if (fault) throw new Skip(fault);
    const kept = known.find((before) => before.id === id);
    return {
      productId: id,
      name: kept?.name ?? name,
      share: entry.feeds.length === 1 ? { kind: 'all' } : one.share,
      rule: one.rule,
    };
  });
  const fault = feedsFault(feeds);
  if (fault) throw new Skip(fault);
  return feeds;
}

const says = ({ feeds, excluded, basis }: Pick<ServiceMapping, 'feeds' | 'excluded' | 'basis'>): string =>
  JSON.stringify([
    feeds.map(({ productId, share, rule: { allowance, multiplier, minimum, roundUp } }) => [
      productId,
      shareKey(share),
      [allowance, multiplier, minimum, roundUp],
    ]),
    excluded,
    basis,
  ]);
