/** What kind of value a field holds, for comparing, sorting and checking what is written. */
export type FieldType = 'number' | 'text' | 'flag' | 'date' | readonly string[];
export type FieldMap = Readonly<Record<string, FieldType>>;

const AGREEMENT_STATUS = ['Active', 'Cancelled', 'Expired', 'Inactive'] as const;
const INFO: FieldMap = {
  '_info/lastUpdated': 'date',
  '_info/updatedBy': 'text',
  '_info/dateEntered': 'date',
};

const reference = (name: string, ...more: string[]): FieldMap =>
  Object.fromEntries([
    [`${name}/id`, 'number'],
    ...['name', ...more].map((field) => [`${name}/${field}`, 'text']),
  ]);

/**
 * The fields that conditions, orderBy and fields may name, nested ones with their path (connectwise.md 4).
 * A name that is not here is refused, as the service refuses it. `lastUpdated` alone stands for `_info/lastUpdated`.
 */
export const FIELDS: Record<'companies' | 'catalog' | 'agreements' | 'additions', FieldMap> = {
  companies: {
    id: 'number',
    identifier: 'text',
    name: 'text',
    ...reference('status'),
    addressLine1: 'text',
    city: 'text',
    state: 'text',
    zip: 'text',
    ...reference('country'),
    ...reference('parentCompany', 'identifier'),
    phoneNumber: 'text',
    website: 'text',
    leadFlag: 'flag',
    deletedFlag: 'flag',
    ...INFO,
  },
  catalog: {
    id: 'number',
    identifier: 'text',
    description: 'text',
    inactiveFlag: 'flag',
    ...reference('subcategory'),
    ...reference('type'),
    ...reference('category'),
    productClass: ['Agreement', 'Bundle', 'Inventory', 'NonInventory', 'Service'],
    price: 'number',
    cost: 'number',
    taxableFlag: 'flag',
    customerDescription: 'text',
    recurringFlag: 'flag',
    ...INFO,
  },
  agreements: {
    id: 'number',
    name: 'text',
    ...reference('type'),
    ...reference('company', 'identifier'),
    ...reference('contact'),
    ...reference('parentAgreement'),
    ...reference('billingCycle'),
    startDate: 'date',
    endDate: 'date',
    noEndingDateFlag: 'flag',
    cancelledFlag: 'flag',
    dateCancelled: 'date',
    billAmount: 'number',
    billStartDate: 'date',
    prorateFlag: 'flag',
    invoiceProratedAdditionsFlag: 'flag',
    periodType: ['Current', 'Future', 'Both', 'Undefined'],
    nextInvoiceDate: 'text',
    agreementStatus: AGREEMENT_STATUS,
    ...INFO,
  },
  additions: {
    id: 'number',
    'product/id': 'number',
    'product/identifier': 'text',
    quantity: 'number',
    lessIncluded: 'number',
    unitPrice: 'number',
    unitCost: 'number',
    billCustomer: ['Billable', 'DoNotBill', 'NoCharge'],
    effectiveDate: 'date',
    cancelledDate: 'date',
    taxableFlag: 'flag',
    serialNumber: 'text',
    invoiceDescription: 'text',
    purchaseItemFlag: 'flag',
    specialOrderFlag: 'flag',
    agreementId: 'number',
    description: 'text',
    billedQuantity: 'number',
    uom: 'text',
    extPrice: 'number',
    extCost: 'number',
    sequenceNumber: 'number',
    margin: 'number',
    prorateCost: 'number',
    proratePrice: 'number',
    extendedProrateCost: 'number',
    extendedProratePrice: 'number',
    prorateCurrentPeriodFlag: 'flag',
    agreementStatus: AGREEMENT_STATUS,
    ...INFO,
  },
};

/** Outputs of an addition, worked out by the service (connectwise.md 4: inferred to be read-only). */
export const OUTPUTS: ReadonlySet<string> = new Set([
  'id',
  'agreementId',
  'billedQuantity',
  'extPrice',
  'extCost',
  'margin',
  'prorateCost',
  'proratePrice',
  'extendedProrateCost',
  'extendedProratePrice',
  'agreementStatus',
  '_info',
]);

/** The canonical path and type of a name; null when it is none. A whole reference ("product") has no type. */
export function fieldOf(map: FieldMap, name: string): { path: string; type: FieldType | null } | null {
  const path = name === 'lastUpdated' ? '_info/lastUpdated' : name;
  const type = map[path];
  if (type !== undefined) return { path, type };
  return Object.keys(map).some((key) => key.startsWith(`${path}/`)) ? { path, type: null } : null;
}

export function valueAt(record: Record<string, unknown>, path: string): unknown {
  let value: unknown = record;
  for (const part of path.split('/')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}
