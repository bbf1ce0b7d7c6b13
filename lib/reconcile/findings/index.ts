/** Every finding of product.md, "Findings": of each company's bill, and of what bills are compared with. */
export { companyFindings } from './company';
export { countGroups, type GroupCounts } from './count';
export type { Found } from './found';
export { vendorFindings } from './vendor';
export type { Drift, VendorWorld } from './world';
