/** What Seatcheck reads, by the names of Autotask's REST entities (autotask.md 4). */
export type Entity =
  | 'Companies'
  | 'Contracts'
  | 'ContractServices'
  | 'ContractServiceUnits'
  | 'ContractServiceBundles'
  | 'ContractServiceBundleUnits'
  | 'Services'
  | 'ServiceBundles'
  | 'ServiceBundleServices';

/** An entity that the API user's security level has to let it read. */
export interface ReadRight {
  entity: Entity;
  /** In words: "services of contracts". */
  label: string;
  /** What Seatcheck reads with it, for the help. */
  purpose: string;
}

/** Everything that reading needs; nothing is written with it. */
export const READ_RIGHTS: readonly ReadRight[] = [
  { entity: 'Companies', label: 'companies', purpose: 'what vendor accounts are mapped to' },
  { entity: 'Contracts', label: 'contracts', purpose: 'the recurring service contracts' },
  { entity: 'ContractServices', label: 'services of contracts', purpose: 'the rows of a contract' },
  { entity: 'ContractServiceUnits', label: 'units of contract services', purpose: 'the billed units' },
  { entity: 'ContractServiceBundles', label: 'bundles of contracts', purpose: 'the bundles of a contract' },
  { entity: 'ContractServiceBundleUnits', label: 'units of contract bundles', purpose: 'their billed units' },
  { entity: 'Services', label: 'services', purpose: 'what vendor services are mapped to' },
  {
    entity: 'ServiceBundles',
    label: 'service bundles',
    purpose: 'bundles that vendor services are mapped to',
  },
  { entity: 'ServiceBundleServices', label: 'services of bundles', purpose: 'which services a bundle bills' },
];

/** What a push adds: create only, and never to be read back (autotask.md 4, "ContractServiceAdjustments"). */
export type WriteEntity = 'ContractServiceAdjustments' | 'ContractServiceBundleAdjustments';

/** An entity that the API user's security level has to let it add, to push and for nothing else. */
export interface WriteRight {
  entity: WriteEntity;
  label: string;
}

/** Needed to push alone: without them everything is read and compared all the same. */
export const WRITE_RIGHTS: readonly WriteRight[] = [
  { entity: 'ContractServiceAdjustments', label: 'adjustments of contract services' },
  { entity: 'ContractServiceBundleAdjustments', label: 'adjustments of contract service bundles' },
];

/** "services of contracts (ContractServices)". */
export const rightLabel = ({ entity, label }: ReadRight | WriteRight): string => `${label} (${entity})`;

export const rightOf = (entity: Entity | WriteEntity | null): ReadRight | null =>
  READ_RIGHTS.find((right) => right.entity === entity) ?? null;

export const writeRightOf = (entity: Entity | WriteEntity | null): WriteRight | null =>
  WRITE_RIGHTS.find((right) => right.entity === entity) ?? null;
