import type { z } from 'zod';
import type { Connection } from './connection';
import { failures } from './failures';
import { createLabels, type Labels, periodLabel } from './labels';
import { createLookup, type Lookup } from './lookup';
import { readRecords } from './reading';
import { CompanyBody, MemberBody, ProductBody } from './schemas';
import { readWhere } from './whole';

/** A service or bundle with what its price is for. */
export interface ProductFacts extends z.output<typeof ProductBody> {
  /** Its period type in words: "Monthly"; '': it has none. */
  pricePeriod: string;
}

/** What contracts and their lines only name by number. */
export interface Catalog {
  companyNames: Lookup<string>;
  services: Lookup<ProductFacts>;
  bundles: Lookup<ProductFacts>;
  /** Ids of the services in a bundle, by the bundle's id. */
  members: Lookup<number[]>;
  priced(
    entity: 'Services' | 'ServiceBundles',
    bodies: readonly z.output<typeof ProductBody>[],
    signal: AbortSignal,
  ): Promise<ProductFacts[]>;
}

/** Kept a few minutes within one API object. A record that cannot be used is left out: its own list tells of it. */
export function createCatalog(connection: Connection, now: () => number): Catalog {
  const labels = {
    Services: createLabels(connection, 'Services'),
    ServiceBundles: createLabels(connection, 'ServiceBundles'),
  };
  const priced: Catalog['priced'] = async (entity, bodies, signal) => {
    const isTold = bodies.some(({ periodType }) => periodType != null);
    const known: Labels = isTold ? await labels[entity](signal) : new Map();
    return bodies.map((body) => ({ ...body, pricePeriod: periodLabel(known, body.periodType) }));
  };
  const products = (entity: 'Services' | 'ServiceBundles'): Lookup<ProductFacts> =>
    createLookup(async (ids, signal) => {
      const records = await readWhere(connection, entity, 'id', ids, signal);
      const facts = await priced(entity, readRecords(records, entity, ProductBody).bodies, signal);
      return new Map(facts.map((body) => [body.id, body]));
    }, now);
  return {
    priced,
    services: products('Services'),
    bundles: products('ServiceBundles'),
    companyNames: createLookup(async (ids, signal) => {
      const records = await readWhere(connection, 'Companies', 'id', ids, signal);
      const { bodies } = readRecords(records, 'Companies', CompanyBody);
      return new Map(bodies.map((body) => [body.id, body.companyName]));
    }, now),
    members: createLookup(async (ids, signal) => {
      const records = await readWhere(connection, 'ServiceBundleServices', 'serviceBundleID', ids, signal);
      const byBundle = new Map<number, number[]>();
      const { bodies, unusable } = readRecords(records, 'ServiceBundleServices', MemberBody);
      // No list tells of these: a service that was left out would pass for one that the bundle does not bill.
      if (unusable.length > 0) throw failures.unreadable();
      for (const { serviceBundleID, serviceID } of bodies)
        byBundle.set(serviceBundleID, [...(byBundle.get(serviceBundleID) ?? []), serviceID]);
      return byBundle;
    }, now),
  };
}
