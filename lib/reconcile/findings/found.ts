import type { TraceStep } from '@/lib/model/badge';
import type { Month } from '@/lib/model/calendar';
import type { Finding } from '@/lib/model/finding';

/** A finding, and the steps that prove it. */
export interface Found {
  finding: Finding;
  /** Worked out when it is asked for: a person looks at a few of many thousands. */
  why(): TraceStep[];
}

/** What a class says of its own; the rest is not known, or concerns nothing. */
export type Said = Pick<Finding, 'id' | 'class' | 'sentence'> & Partial<Finding>;

interface Period {
  month: Month;
  report: { provisional: boolean } | null;
}

export const findingOf = ({ month, report }: Period, said: Said): Finding => ({
  companyId: null,
  companyName: '',
  productId: null,
  productName: '',
  agreementId: null,
  agreementName: '',
  agreementType: '',
  lineId: null,
  accountId: null,
  serviceId: null,
  subject: '',
  expected: null,
  billed: null,
  variance: null,
  used: null,
  provisioned: null,
  unit: '',
  unitPrice: null,
  money: null,
  moneyPerYear: null,
  cycleMonths: null,
  lines: 0,
  month,
  provisional: report?.provisional ?? false,
  ...said,
});

/** In the order of their ids, so that the order of what is given does not change what is found. */
export const sorted = (found: Found[]): Found[] =>
  found.sort(({ finding: a }, { finding: b }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
