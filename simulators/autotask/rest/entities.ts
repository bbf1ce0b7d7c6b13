import type { AtRecord, AutotaskState } from '../../msp/types';
import type { EntityName } from './fields';
import type { Collection } from './types';

type Readable = Exclude<EntityName, 'ContractServiceAdjustments' | 'ContractServiceBundleAdjustments'>;

/** What can be queried, and where its records are. */
export const COLLECTIONS: Readonly<Record<Readable, Collection>> = {
  Companies: 'companies',
  Contracts: 'contracts',
  ContractServices: 'contractServices',
  ContractServiceBundles: 'contractServiceBundles',
  ContractServiceUnits: 'contractServiceUnits',
  ContractServiceBundleUnits: 'contractServiceBundleUnits',
  Services: 'services',
  ServiceBundles: 'serviceBundles',
  ServiceBundleServices: 'serviceBundleServices',
};

/** Create only, and never to be read back. */
export const ADJUSTMENTS = ['ContractServiceAdjustments', 'ContractServiceBundleAdjustments'] as const;

/** Entities below `/Contracts/{id}/`, in lower case. */
export const CHILDREN: Readonly<Record<string, EntityName>> = {
  services: 'ContractServices',
  servicebundles: 'ContractServiceBundles',
  serviceunits: 'ContractServiceUnits',
  servicebundleunits: 'ContractServiceBundleUnits',
  serviceadjustments: 'ContractServiceAdjustments',
  servicebundleadjustments: 'ContractServiceBundleAdjustments',
};

export const WITH_UDFS: ReadonlySet<EntityName> = new Set([
  'Companies',
  'Contracts',
  'Services',
  'ServiceBundles',
]);

export const isReadable = (name: EntityName): name is Readable => name in COLLECTIONS;

export const recordsOf = (state: AutotaskState, name: Readable): AtRecord[] => state[COLLECTIONS[name]];

/** Paths are known in any case. */
export function entityNamed(text: string): EntityName | null {
  const lower = text.toLowerCase();
  const names: EntityName[] = [...(Object.keys(COLLECTIONS) as Readable[]), ...ADJUSTMENTS];
  return names.find((name) => name.toLowerCase() === lower) ?? null;
}
