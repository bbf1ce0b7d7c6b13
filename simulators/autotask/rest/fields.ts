/** What kind of value a field holds, for comparing and for checking what is written. */
export type FieldType = 'number' | 'text' | 'flag' | 'date';
export type FieldMap = Readonly<Record<string, FieldType>>;

/** Names by type, apart by white space. */
const table = (byType: Partial<Record<FieldType, string>>): FieldMap =>
  Object.fromEntries(
    Object.entries(byType).flatMap(([type, names]) =>
      names
        .trim()
        .split(/\s+/)
        .map((name) => [name, type as FieldType]),
    ),
  );

/** The fields of each entity (autotask.md 4, "Entities"): of filters, includeFields, answers and writes. */
export const FIELDS = {
  Companies: table({
    number: `
      id apiVendorID assetValue billToCompanyLocationID billToAddressToUse billToCountryID classification
      companyCategoryID companyType competitorID countryID createdByResourceID currencyID
      impersonatorCreatorResourceID invoiceEmailMessageID invoiceMethod invoiceTemplateID marketSegmentID
      ownerResourceID parentCompanyID purchaseOrderTemplateID quoteEmailMessageID quoteTemplateID
      surveyCompanyRating taxRegionID territoryID`,
    text: `
      additionalAddressInformation address1 address2 alternatePhone1 alternatePhone2
      billToAdditionalAddressInformation billingAddress1 billingAddress2 billToAttention billToCity
      billToState billToZipCode city companyName companyNumber fax phone postalCode sicCode state
      stockMarket stockSymbol taxID webAddress`,
    flag: `
      invoiceNonContractItemsToParentCompany isActive isClientPortalActive isEnabledForComanaged isSample
      isTaskFireActive isTaxExempt`,
    date: 'createDate lastActivityDate lastTrackedModifiedDateTime',
  }),
  Contracts: table({
    number: `
      id billingPreference billToCompanyContactID billToCompanyID companyID contactID contractCategory
      contractExclusionSetID contractPeriodType contractType estimatedCost estimatedHours estimatedRevenue
      exclusionContractID internalCurrencyOverageBillingRate internalCurrencySetupFee opportunityID
      organizationalLevelAssociationID overageBillingRate renewedContractID serviceLevelAgreementID
      setupFee setupFeeBillingCodeID status timeReportingRequiresStartAndStopTimes`,
    text: 'contactName contractName contractNumber description purchaseOrderNumber',
    flag: 'isCompliant isDefaultContract',
    date: 'endDate lastModifiedDateTime startDate',
  }),
  ContractServices: table({
    number: `
      id contractID internalCurrencyAdjustedPrice internalCurrencyUnitPrice quoteItemID serviceID unitCost
      unitPrice`,
    text: 'internalDescription invoiceDescription',
  }),
  ContractServiceBundles: table({
    number: `
      id adjustedPrice contractID internalCurrencyAdjustedPrice internalCurrencyUnitPrice quoteItemID
      serviceBundleID unitPrice`,
    text: 'internalDescription invoiceDescription',
  }),
  ContractServiceUnits: table({
    number: `
      id contractID contractServiceID cost internalCurrencyPrice organizationalLevelAssociationID price
      serviceID units vendorCompanyID`,
    date: 'approveAndPostDate endDate startDate',
  }),
  ContractServiceBundleUnits: table({
    number: `
      id contractID contractServiceBundleID cost internalCurrencyPrice organizationalLevelAssociationID
      price serviceBundleID units`,
    date: 'approveAndPostDate endDate startDate',
  }),
  Services: table({
    number: `
      id billingCodeID creatorResourceID markupRate periodType serviceLevelAgreementID unitCost unitPrice
      updateResourceID vendorCompanyID`,
    text: `
      description invoiceDescription name manufacturerServiceProvider
      manufacturerServiceProviderProductNumber catalogNumberPartNumber sku internalID externalID url`,
    flag: 'isActive',
    date: 'createDate lastModifiedDate',
  }),
  ServiceBundles: table({
    number: `
      id billingCodeID creatorResourceID percentageDiscount periodType serviceLevelAgreementID unitCost
      unitDiscount unitPrice updateResourceID`,
    text: `
      description invoiceDescription name manufacturerServiceProvider
      manufacturerServiceProviderProductNumber catalogNumberPartNumber sku internalID externalID url`,
    flag: 'isActive',
    date: 'createDate lastModifiedDate',
  }),
  ServiceBundleServices: table({
    number: 'id serviceBundleID serviceID',
  }),
  ContractServiceAdjustments: table({
    number: `
      id adjustedUnitCost adjustedUnitPrice contractID contractServiceID quoteItemID serviceID unitChange`,
    flag: 'allowRepeatService',
    date: 'effectiveDate',
  }),
  ContractServiceBundleAdjustments: table({
    number: `
      id adjustedUnitPrice contractID contractServiceBundleID quoteItemID serviceBundleID unitChange`,
    flag: 'allowRepeatServiceBundle',
    date: 'effectiveDate',
  }),
} satisfies Record<string, FieldMap>;

export type EntityName = keyof typeof FIELDS;

/** The name of a field as the service spells it, for one in any case; null when the entity has none such. */
export function fieldOf(map: FieldMap, name: string): string | null {
  const lower = name.toLowerCase();
  return Object.keys(map).find((field) => field.toLowerCase() === lower) ?? null;
}
