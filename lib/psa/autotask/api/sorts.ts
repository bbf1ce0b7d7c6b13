import type { z } from 'zod';
import type { Day } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import type { Sort } from './records';
import type { Entity, WriteEntity } from './rights';
import {
  BundleUnitsBody,
  ContractBundleBody,
  ContractServiceBody,
  ServiceUnitsBody,
  UnusableBundleUnits,
  UnusableContractBundle,
  UnusableContractService,
  UnusableServiceUnits,
} from './schemas';

/** A ContractService or ContractServiceBundle. */
export interface LineFacts {
  id: number;
  contractId: number;
  productId: number;
  invoiceDescription: string;
  /** Null: not said. */
  unitPrice: Decimal | null;
}

/** Which line a row of units belongs to, as far as it says. */
export interface UnitsPlace {
  contractId: number;
  lineId: number | null;
  productId: number | null;
}
export interface UnitsFacts extends UnitsPlace {
  units: Decimal;
  from: Day;
  to: Day;
  /** Approved and posted: nothing of it can be changed any more (autotask.md 4, "Guards"). */
  posted: boolean;
}

/** What a service and a bundle of a contract differ in: entities and names of fields (autotask.md 4, "Entities"). */
export interface SortOfLine {
  sort: Sort;
  lines: Entity;
  units: Entity;
  /** The field of a row of units that names its line. */
  lineField: 'contractServiceID' | 'contractServiceBundleID';
  /** The field of both that names the service or bundle. */
  productField: 'serviceID' | 'serviceBundleID';
  /** What changes its units. */
  adjustments: WriteEntity;
  line: z.ZodType<LineFacts>;
  spareLine: z.ZodType<LineFacts>;
  row: z.ZodType<UnitsFacts>;
  spareRow: z.ZodType<UnitsPlace>;
}

const serviceLine = (body: z.output<typeof ContractServiceBody>): LineFacts => ({
  id: body.id,
  contractId: body.contractID,
  productId: body.serviceID,
  invoiceDescription: body.invoiceDescription,
  unitPrice: body.unitPrice,
});
const bundleLine = (body: z.output<typeof ContractBundleBody>): LineFacts => ({
  id: body.id,
  contractId: body.contractID,
  productId: body.serviceBundleID,
  invoiceDescription: body.invoiceDescription,
  unitPrice: body.adjustedPrice ?? body.unitPrice,
});
const servicePlace = (body: z.output<typeof UnusableServiceUnits>): UnitsPlace => ({
  contractId: body.contractID,
  lineId: body.contractServiceID,
  productId: body.serviceID,
});
const bundlePlace = (body: z.output<typeof UnusableBundleUnits>): UnitsPlace => ({
  contractId: body.contractID,
  lineId: body.contractServiceBundleID,
  productId: body.serviceBundleID,
});
const period = (body: z.output<typeof ServiceUnitsBody> | z.output<typeof BundleUnitsBody>) => ({
  units: body.units,
  from: body.startDate,
  to: body.endDate,
  posted: body.approveAndPostDate,
});

export const SORTS: Record<Sort, SortOfLine> = {
  service: {
    sort: 'service',
    lines: 'ContractServices',
    units: 'ContractServiceUnits',
    lineField: 'contractServiceID',
    productField: 'serviceID',
    adjustments: 'ContractServiceAdjustments',
    line: ContractServiceBody.transform(serviceLine),
    spareLine: UnusableContractService.transform(serviceLine),
    row: ServiceUnitsBody.transform((body) => ({ ...servicePlace(body), ...period(body) })),
    spareRow: UnusableServiceUnits.transform(servicePlace),
  },
  bundle: {
    sort: 'bundle',
    lines: 'ContractServiceBundles',
    units: 'ContractServiceBundleUnits',
    lineField: 'contractServiceBundleID',
    productField: 'serviceBundleID',
    adjustments: 'ContractServiceBundleAdjustments',
    line: ContractBundleBody.transform(bundleLine),
    spareLine: UnusableContractBundle.transform(bundleLine),
    row: BundleUnitsBody.transform((body) => ({ ...bundlePlace(body), ...period(body) })),
    spareRow: UnusableBundleUnits.transform(bundlePlace),
  },
};
