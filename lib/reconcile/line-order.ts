import type { AgreementLine } from '@/lib/model/records';

const byNumber = new Intl.Collator('en', { numeric: true });

/** Line ids in the order of their numbers: the older line first. */
export const byLineId = (a: AgreementLine, b: AgreementLine): number => byNumber.compare(a.id, b.id);
