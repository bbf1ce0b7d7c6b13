/** What can be wrong with a vendor account or its name (lmpi.md 3.7, 4). */
export const ACCOUNT_TRAPS = [
  'equal names in two cities',
  'ambiguous account',
  'report name in other case and spacing',
  'missing in customers list',
  'never in a report',
  'name in NFD',
  'vanished last month',
  'several accounts of one company',
  'company inactive',
  'no company',
  'first seen last month',
] as const;
export type AccountTrap = (typeof ACCOUNT_TRAPS)[number];

/** What can be wrong with one service of an account in the report. */
export const USAGE_TRAPS = [
  'used null',
  'used absent',
  'counts as text',
  'duplicate report rows',
  'provisioned null',
  'unit spelled differently',
  'negative count',
  'neither reported',
  'service disappeared',
  'service appeared',
  'zero usage',
  'large usage',
] as const;
export type UsageTrap = (typeof USAGE_TRAPS)[number];

/** What can be special about an addition. The first four need usage to compare with. */
export const LINE_TRAPS = [
  'right',
  'under-billed',
  'over-billed',
  'missing',
  'less included',
  'less included above quantity',
  'do not bill',
  'no charge',
  'two rows of one product',
  'ended',
  'starting later',
  'one-time fee',
  'cut-over old line',
  'cut-over new line',
  'fractional quantity',
  'no quantity',
  'serial noise',
  'unrelated product',
  'billed without a row in the report',
] as const;
export type LineTrap = (typeof LINE_TRAPS)[number];

export const AGREEMENT_TRAPS = [
  'two agreements with one product',
  'child agreement',
  'child of an ended parent',
  'agreement ended',
  'agreement in the future',
  'agreement cancelled',
  'agreement expired',
  'agreement inactive',
  'large agreement',
] as const;
export type AgreementTrap = (typeof AGREEMENT_TRAPS)[number];
