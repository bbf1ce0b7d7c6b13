import { z } from 'zod';
import { type Day, dayOf } from '@/lib/model/calendar';
import { type Decimal, toDecimal } from '@/lib/model/decimal';
import { decimal } from '../../api/body';

/**
 * What is read of Autotask's records (autotask.md 4, "Entities"): strict on the fields used, blind to all others.
 * Empty fields come as null, or not at all.
 */

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '');
/** The own company has the id 0 (inferred). */
const id = z.number().int().nonnegative();
/** Active unless it says otherwise. */
const active = z
  .boolean()
  .nullish()
  .transform((value) => value ?? true);

/** The first ten characters as written (product.md, "Billed"). */
const writtenDay = z.unknown().transform((value, context): Day => {
  const written = dayOf(value);
  if (written !== null) return written;
  context.addIssue({ code: 'custom', message: 'is not a date' });
  return z.NEVER;
});

/** How "no date" is written by some services (inferred). */
const isYearOne = (value: unknown): boolean => typeof value === 'string' && value.startsWith('0001-');

/** No date is written as none, as the year 1, or as one that nobody now lives to see (inferred). */
const day = z
  .unknown()
  .optional()
  .transform((value, context): Day | null => {
    if (value === null || value === undefined || value === '') return null;
    const written = dayOf(value);
    if (written === null) context.addIssue({ code: 'custom', message: 'is not a date' });
    return written !== null && (written < '1900' || written >= '2100') ? null : written;
  });

export const CompanyBody = z.object({
  id,
  companyName: z.string().trim().min(1),
  companyNumber: text,
  city: text,
  state: text,
  postalCode: text,
  webAddress: text,
  isActive: active,
});

export const ContractBody = z.object({
  id,
  contractName: text,
  companyID: id,
  contractType: z.number().int(),
  contractPeriodType: z.number().int().nullish(),
  status: z.number().int(),
  startDate: day,
  endDate: day,
});

/** A Service or a ServiceBundle. */
export const ProductBody = z.object({
  id,
  name: z.string().trim().min(1),
  description: text,
  sku: text,
  externalID: text,
  internalID: text,
  catalogNumberPartNumber: text,
  unitPrice: decimal,
  periodType: z.number().int().nullish().catch(null),
  isActive: active,
});

export const MemberBody = z.object({ serviceBundleID: id, serviceID: id });

const line = { id, contractID: id, invoiceDescription: text, unitPrice: decimal };
export const ContractServiceBody = z.object({ ...line, serviceID: id });
/** `adjustedPrice` is the price of the contract where it is another than the bundle's (autotask.md 4, inferred). */
export const ContractBundleBody = z.object({ ...line, serviceBundleID: id, adjustedPrice: decimal });

/** What stays of a row that cannot be used but names its product: a line without a quantity. */
const spareLine = {
  invoiceDescription: text.catch(''),
  unitPrice: decimal.catch(null),
};
export const UnusableContractService = ContractServiceBody.extend(spareLine);
export const UnusableContractBundle = ContractBundleBody.extend({
  ...spareLine,
  adjustedPrice: decimal.catch(null),
});

const units = {
  contractID: id,
  units: z.unknown().transform((value, context): Decimal => {
    const exact = toDecimal(value);
    if (exact !== null) return exact;
    context.addIssue({ code: 'custom', message: 'is not a number' });
    return z.NEVER;
  }),
  startDate: writtenDay,
  endDate: writtenDay,
  /** Whether there is one: null until posted (autotask.md 4). What is written there and is no date counts too. */
  approveAndPostDate: z
    .unknown()
    .optional()
    .transform((value) => value !== null && value !== undefined && value !== '' && !isYearOne(value)),
};
const optional = id.nullish().transform((value) => value ?? null);
/** A period that ends before it begins would hold no day, and its units would be lost. */
const isPeriod = (row: { startDate: Day; endDate: Day }): boolean => row.startDate <= row.endDate;
const WRONG_WAY = { path: ['endDate'], message: 'is before startDate' };

export const ServiceUnitsBody = z
  .object({ ...units, contractServiceID: optional, serviceID: optional })
  .refine(isPeriod, WRONG_WAY);
export const BundleUnitsBody = z
  .object({ ...units, contractServiceBundleID: optional, serviceBundleID: optional })
  .refine(isPeriod, WRONG_WAY);

/** Which line a row that cannot be used belongs to, as far as it says. */
export const UnusableServiceUnits = z.object({
  contractID: id,
  contractServiceID: optional.catch(null),
  serviceID: optional.catch(null),
});
export const UnusableBundleUnits = z.object({
  contractID: id,
  contractServiceBundleID: optional.catch(null),
  serviceBundleID: optional.catch(null),
});
