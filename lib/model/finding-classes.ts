/** Every class of finding (product.md, "Findings"), in the order in which a person is shown them. */
export const FINDING_CLASSES = [
  'under-billed',
  'used on no agreement',
  'agreement ended',
  'line ended',
  'starts later',
  'not billable',
  'over-billed',
  'billed but not used',
  'duplicate lines',
  'parent not in effect',
  'company gone',
  'account not mapped',
  'service not mapped',
  'usage not reported',
  'overuse',
  'shelfware',
  'trial excluded',
  'mapping drift',
  'report broken',
] as const;
export type FindingClass = (typeof FINDING_CLASSES)[number];

/** Whose work it is (product.md, "Who uses it"). `vendor`: nobody's here; Trend Micro or the distributor has to act. */
export type Fixer = 'billing' | 'tech' | 'vendor';

interface ClassFacts {
  /** As a heading and a filter name it: "Under-billed". */
  label: string;
  fixedBy: Fixer;
  /** The difference between expected and billed is its own; others only say something about a number. */
  hasVariance: boolean;
}

/**
 * A difference between expected and billed belongs to exactly one finding, of the class that says why it is there:
 * so the sum of all findings is what is expected less what is billed.
 */
export const CLASS_FACTS: Record<FindingClass, ClassFacts> = {
  'under-billed': { label: 'Under-billed', fixedBy: 'billing', hasVariance: true },
  'used on no agreement': { label: 'Used but on no agreement', fixedBy: 'billing', hasVariance: true },
  'agreement ended': { label: 'Agreement ended with live usage', fixedBy: 'billing', hasVariance: true },
  'line ended': { label: 'Row ended with live usage', fixedBy: 'billing', hasVariance: true },
  'starts later': { label: 'Starts in the future', fixedBy: 'billing', hasVariance: true },
  'not billable': { label: 'Not billable with usage', fixedBy: 'billing', hasVariance: true },
  'over-billed': { label: 'Over-billed', fixedBy: 'billing', hasVariance: true },
  'billed but not used': { label: 'Billed but not used', fixedBy: 'billing', hasVariance: true },
  'duplicate lines': { label: 'Duplicate rows', fixedBy: 'billing', hasVariance: false },
  'parent not in effect': { label: 'Parent agreement not in effect', fixedBy: 'billing', hasVariance: false },
  'company gone': { label: 'Company missing or inactive', fixedBy: 'tech', hasVariance: false },
  'account not mapped': { label: 'Account not mapped', fixedBy: 'tech', hasVariance: false },
  'service not mapped': { label: 'Service not mapped', fixedBy: 'tech', hasVariance: false },
  'usage not reported': { label: 'Usage not reported', fixedBy: 'vendor', hasVariance: false },
  overuse: { label: 'Used above provisioned', fixedBy: 'tech', hasVariance: false },
  shelfware: { label: 'Provisioned far above used', fixedBy: 'tech', hasVariance: false },
  'trial excluded': { label: 'Trial or not for resale', fixedBy: 'tech', hasVariance: false },
  'mapping drift': { label: 'Mapping drift', fixedBy: 'tech', hasVariance: false },
  'report broken': { label: 'Vendor report looks broken', fixedBy: 'vendor', hasVariance: false },
};
