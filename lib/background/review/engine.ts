/** What the review's rules work on; tests of the rules put findings of their own in its place. */
export { companyFindings, countGroups, type Found, vendorFindings } from '@/lib/reconcile/findings';
