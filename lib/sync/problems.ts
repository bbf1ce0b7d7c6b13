import type { Month } from '@/lib/model/calendar';
import { equalForm } from '@/lib/model/names';
import type { Problem } from '@/lib/model/records';

type Unstamped = Omit<Problem, 'updatedAt' | 'updatedBy'>;

/** Problem ids begin with what they are replaced by. */
export const PREFIX = {
  row: (month: Month): string => `row:${month}:`,
  customers: 'customers:',
  ambiguous: 'ambiguous:',
  psaList: (list: string): string => `psa:${list}:`,
  anyLines: 'psa:lines:',
  lines: (agreementId: string): string => `${PREFIX.anyLines}${agreementId}:`,
};

const plain = { month: null, reportKey: null, candidateAccountIds: [] };

export const unusableRow = (
  month: Month,
  index: number,
  sentence: string,
  candidateAccountIds: string[],
): Unstamped => ({
  ...plain,
  candidateAccountIds,
  id: PREFIX.row(month) + index,
  kind: 'unusable report row',
  month,
  sentence,
});

/** By its words: a list does not say which record it was. */
export const unusableRecord = (prefix: string, kind: Problem['kind'], sentence: string): Unstamped => ({
  ...plain,
  id: prefix + sentence,
  kind,
  sentence,
});

export const ambiguousAccount = (
  reportKey: string,
  { customer, city, state }: { customer: string; city: string; state: string },
  candidates: string[],
): Unstamped => {
  const place = [city, state].map(equalForm).filter((part) => part !== '');
  const who = [equalForm(customer), ...place].join(', ');
  return {
    ...plain,
    id: PREFIX.ambiguous + reportKey,
    kind: 'ambiguous account',
    sentence: `"${who}" in the report may be any of ${candidates.length} vendor accounts.`,
    reportKey,
    candidateAccountIds: candidates.toSorted(),
  };
};

/** Problems with their stamp. */
export const stampedProblems = (problems: readonly Unstamped[], at: number): Problem[] =>
  problems.map((problem) => ({ ...problem, updatedAt: at, updatedBy: 'sync' }));
