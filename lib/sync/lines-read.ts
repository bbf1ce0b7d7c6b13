import type { Agreement, AgreementLine } from '@/lib/model/records';
import type { Changes } from '@/lib/store/contract';
import { PREFIX, stampedProblems, unusableRecord } from './problems';

/** What reading all lines of an agreement changes. `at`: when they were read, ms since the epoch. */
export function linesRead(
  { id }: Agreement,
  { lines, problems }: { lines: AgreementLine[]; problems: string[] },
  at: number,
): Required<Pick<Changes, 'lines' | 'put' | 'problems'>> {
  const prefix = PREFIX.lines(id);
  const unusable = problems.map((said) => unusableRecord(prefix, 'unusable psa record', said));
  return {
    lines: [{ agreementId: id, lines }],
    put: { lineReads: [{ id, readAt: at }] },
    problems: [{ prefix, problems: stampedProblems(unusable, at) }],
  };
}
