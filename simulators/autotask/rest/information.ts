import { ADJUSTMENTS, isReadable, WITH_UDFS } from './entities';
import { json } from './errors';
import { type EntityName, FIELDS, type FieldMap } from './fields';
import type { SimReply } from './types';

type Choices = readonly (readonly [value: number, label: string])[];

const PERIODS: Choices = [
  [1, 'One-Time'],
  [2, 'Monthly'],
  [3, 'Quarterly'],
  [4, 'Semi-Annual'],
  [5, 'Yearly'],
];

/** Picklists: values differ between tenants, but for contractType 7 (autotask.md 4, "Contracts"); labels [G]. */
const PICKLISTS: Partial<Record<EntityName, Readonly<Record<string, Choices>>>> = {
  Companies: {
    companyType: [
      [1, 'Customer'],
      [2, 'Lead'],
      [3, 'Prospect'],
      [4, 'Dead'],
      [6, 'Cancelation'],
      [7, 'Vendor'],
      [8, 'Partner'],
    ],
  },
  Contracts: {
    contractType: [
      [1, 'Time & Materials'],
      [3, 'Fixed Price'],
      [4, 'Block Hours'],
      [6, 'Retainer'],
      [7, 'Recurring Service'],
      [8, 'Per Ticket'],
    ],
    status: [
      [0, 'Inactive'],
      [1, 'Active'],
    ],
    contractPeriodType: PERIODS,
    contractCategory: [
      [11, 'Standard'],
      [12, 'Managed Services'],
    ],
    billingPreference: [
      [1, 'Immediately without Approval'],
      [2, 'Manually'],
      [3, 'On Timesheet Approval'],
    ],
  },
  Services: { periodType: PERIODS },
  ServiceBundles: { periodType: PERIODS },
};

const REFERENCES: Readonly<Record<string, string>> = {
  companyID: 'Company',
  parentCompanyID: 'Company',
  billToCompanyID: 'Company',
  vendorCompanyID: 'Company',
  contractID: 'Contract',
  serviceID: 'Service',
  serviceBundleID: 'ServiceBundle',
  contractServiceID: 'ContractService',
  contractServiceBundleID: 'ContractServiceBundle',
};

const DATA_TYPES = { number: 'integer', text: 'string', flag: 'boolean', date: 'datetime' } as const;
const DECIMALS = /price|cost|fee|rate|value|hours|revenue|discount/i;

/** `/{Entity}/entityInformation`. `withdrawn`: what the API user may not do is said of it [G]. */
export function entityInformation(entity: EntityName, withdrawn: ReadonlySet<EntityName>): SimReply {
  const adjustment = ADJUSTMENTS.some((one) => one === entity);
  const writable = entity === 'ContractServices' || entity === 'ContractServiceBundles';
  return json(200, {
    info: {
      name: entity,
      canCreate: adjustment,
      canDelete: false,
      canQuery: isReadable(entity),
      canUpdate: writable,
      userAccessForCreate: adjustment && !withdrawn.has(entity) ? 'All' : 'None',
      userAccessForDelete: 'None',
      userAccessForQuery: isReadable(entity) ? 'All' : 'None',
      userAccessForUpdate: writable ? 'All' : 'None',
      hasUserDefinedFields: WITH_UDFS.has(entity),
      supportsWebhookCallouts: entity === 'Companies',
    },
  });
}

/** `/{Entity}/entityInformation/fields`, picklists with their values as texts. */
export function fieldInformation(entity: EntityName): SimReply {
  const fields: FieldMap = FIELDS[entity];
  return json(200, {
    fields: Object.entries(fields).map(([name, type]) => {
      const choices = PICKLISTS[entity]?.[name];
      return {
        name,
        dataType: type === 'number' && DECIMALS.test(name) ? 'decimal' : DATA_TYPES[type],
        length: type === 'text' ? 100 : 0,
        isRequired: name === 'id' || name === 'effectiveDate',
        isReadOnly: name === 'id',
        isQueryable: isReadable(entity),
        isReference: REFERENCES[name] !== undefined,
        referenceEntityType: REFERENCES[name] ?? '',
        isPickList: choices !== undefined,
        picklistValues: choices === undefined ? null : choices.map(picklistValue),
        picklistParentValueField: '',
        isSupportedWebhookField: false,
      };
    }),
  });
}

const picklistValue = ([value, label]: Choices[number], index: number) => ({
  value: String(value),
  label,
  isDefaultValue: index === 0,
  sortOrder: index + 1,
  parentValue: '',
  isActive: true,
  isSystem: value === 7,
});
