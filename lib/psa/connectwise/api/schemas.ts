import { z } from 'zod';
import { type Day, dayOf } from '@/lib/model/calendar';
import { ZERO } from '@/lib/model/decimal';
import { decimal } from '../../api/body';

/**
 * What is read of ConnectWise's records (connectwise.md 4 and 5): strict on the fields used, blind to all others.
 * An absent key and null are the same: the service leaves empty fields out or writes null.
 */

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const id = z.number().int().positive();
const named = z
  .object({ name: text })
  .nullish()
  .transform((value) => value?.name ?? '');

/** The first ten characters as written. The year 1 is .NET's way of writing no date (inferred). */
const day = z
  .unknown()
  .optional()
  .transform((value, context): Day | null => {
    if (value === null || value === undefined || value === '') return null;
    const written = dayOf(value);
    if (written === null) context.addIssue({ code: 'custom', message: 'is not a date' });
    return written?.startsWith('0001-') ? null : written;
  });

/** The farthest east that a calendar day begins: UTC+14. */
const EAST = 14 * 3_600_000;

/**
 * `_info.lastUpdated` as the last calendar day that it was anywhere at that moment: from the end of that day on a record
 * has said the same, wherever the user is. The day in UTC may be one day earlier than the user's, and would claim a day
 * on which the record still said something else. Null: not told, or not a moment in UTC.
 */
const lastUpdated = z
  .object({ lastUpdated: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/) })
  .nullish()
  .catch(null)
  .transform((value): Day | null => {
    const at = Date.parse(value?.lastUpdated ?? '');
    return Number.isNaN(at) || at <= 0 ? null : dayOf(new Date(at + EAST).toISOString());
  });

export const CompanyBody = z.object({
  id,
  identifier: text,
  name: z.string().min(1),
  status: named,
  city: text,
  state: text,
  zip: text,
  country: named,
  website: text,
  deletedFlag: flag,
});

export const CatalogBody = z.object({
  id,
  identifier: z.string().min(1),
  description: text,
  price: decimal,
  inactiveFlag: flag,
});

export const AgreementBody = z.object({
  id,
  name: text,
  type: named,
  company: z.object({ id, name: text }),
  parentAgreement: z
    .object({ id: id.nullish() })
    .nullish()
    .transform((value) => value?.id ?? null),
  agreementStatus: text,
  startDate: day,
  endDate: day,
  noEndingDateFlag: flag,
  cancelledFlag: flag,
  dateCancelled: day,
  billingCycle: named,
});

/** How an agreement bills its additions (connectwise.md 4, "Quantity, periods, proration"). */
export const TermsBody = z.object({
  prorateFlag: z.boolean().nullish().catch(null),
  nextInvoiceDate: day.catch(null),
});

/** `_info.lastUpdated` as written: another text after each change. */
export const VersionBody = z.object({ _info: z.object({ lastUpdated: z.string() }).nullish().catch(null) });

export const AdditionBody = z.object({
  id,
  product: z.object({ id, identifier: text }),
  description: text,
  quantity: decimal,
  lessIncluded: decimal.transform((value) => value ?? ZERO),
  unitPrice: decimal,
  billCustomer: z.enum(['Billable', 'DoNotBill', 'NoCharge']),
  effectiveDate: day,
  cancelledDate: day,
  sequenceNumber: decimal,
  _info: lastUpdated,
});

/**
 * What stays of an addition that cannot be used but names its product: a line without a quantity. Without it the
 * product's other lines would pass for all of them.
 */
export const UnusableAddition = AdditionBody.extend({
  description: text.catch(''),
  quantity: z
    .unknown()
    .optional()
    .transform(() => null),
  lessIncluded: z
    .unknown()
    .optional()
    .transform(() => ZERO),
  unitPrice: z
    .unknown()
    .optional()
    .transform(() => null),
  billCustomer: z
    .unknown()
    .optional()
    .transform(() => 'Billable' as const),
  effectiveDate: day.catch(null),
  cancelledDate: day.catch(null),
  sequenceNumber: decimal.catch(null),
});

/**
 * The `fields` parameter of each list: what the schemas read, and `_info`, which is left out unless asked for.
 */
export const FIELDS = {
  companies:
    'id,identifier,name,status/name,city,state,zip,country/name,website,deletedFlag,_info/lastUpdated',
  products: 'id,identifier,description,price,inactiveFlag,_info/lastUpdated',
  agreements:
    'id,name,type/name,company/id,company/name,parentAgreement/id,agreementStatus,startDate,endDate,noEndingDateFlag,cancelledFlag,dateCancelled,billingCycle/name,_info/lastUpdated',
  terms: 'prorateFlag,nextInvoiceDate',
  additions:
    'id,product/id,product/identifier,description,quantity,lessIncluded,unitPrice,billCustomer,effectiveDate,cancelledDate,sequenceNumber,_info/lastUpdated',
} as const;
