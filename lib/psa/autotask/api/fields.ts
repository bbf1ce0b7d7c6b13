const PRODUCT = [
  ...['id', 'name', 'description', 'sku', 'externalID', 'internalID', 'catalogNumberPartNumber'],
  ...['unitPrice', 'periodType', 'isActive'],
];
const UNITS = ['id', 'contractID', 'units', 'startDate', 'endDate', 'approveAndPostDate'];
const LINE = ['id', 'contractID', 'invoiceDescription', 'unitPrice'];
/** `includeFields` of each entity: what the schemas read. */
export const FIELDS = {
  Companies: ['id', 'companyName', 'companyNumber', 'city', 'state', 'postalCode', 'webAddress', 'isActive'],
  Contracts: [
    ...['id', 'contractName', 'companyID', 'contractType', 'contractPeriodType', 'status'],
    ...['startDate', 'endDate'],
  ],
  Services: PRODUCT,
  ServiceBundles: PRODUCT,
  ServiceBundleServices: ['id', 'serviceBundleID', 'serviceID'],
  ContractServices: [...LINE, 'serviceID'],
  ContractServiceBundles: [...LINE, 'serviceBundleID', 'adjustedPrice'],
  ContractServiceUnits: [...UNITS, 'contractServiceID', 'serviceID'],
  ContractServiceBundleUnits: [...UNITS, 'contractServiceBundleID', 'serviceBundleID'],
} as const;
