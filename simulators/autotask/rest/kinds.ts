import type { Collection } from './types';

/** Services and bundles of contracts mirror each other (autotask.md 4); what differs is names. */
export interface LineKind {
  entity: 'ContractServiceAdjustments' | 'ContractServiceBundleAdjustments';
  lineId: 'contractServiceID' | 'contractServiceBundleID';
  itemId: 'serviceID' | 'serviceBundleID';
  repeat: 'allowRepeatService' | 'allowRepeatServiceBundle';
  lines: Collection;
  units: Collection;
  catalog: Collection;
}

export const LINE_KINDS: readonly LineKind[] = [
  {
    entity: 'ContractServiceAdjustments',
    lineId: 'contractServiceID',
    itemId: 'serviceID',
    repeat: 'allowRepeatService',
    lines: 'contractServices',
    units: 'contractServiceUnits',
    catalog: 'services',
  },
  {
    entity: 'ContractServiceBundleAdjustments',
    lineId: 'contractServiceBundleID',
    itemId: 'serviceBundleID',
    repeat: 'allowRepeatServiceBundle',
    lines: 'contractServiceBundles',
    units: 'contractServiceBundleUnits',
    catalog: 'serviceBundles',
  },
];
