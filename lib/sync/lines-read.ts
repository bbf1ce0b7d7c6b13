import type { Agreement } from '@/lib/model/records';
import type { AgreementLines, PsaApi } from '@/lib/psa/contract';
import type { Changes } from '@/lib/store/contract';
import { PREFIX, stampedProblems, unusableRecord } from './problems';
import { beginReading } from './reading-order';

/** The lines of an agreement, and which reading found them (`reading-order.ts`). */
export type LinesFound<A extends Agreement = Agreement> = { agreement: A; reading: number } & AgreementLines;

/** The lines of each agreement, beside it. Throws what `PsaApi.lines` throws. */
export async function readLines<A extends Agreement>(
  psa: Pick<PsaApi, 'lines'>,
  agreements: readonly A[],
  signal: AbortSignal,
): Promise<LinesFound<A>[]> {
  const reading = beginReading();
  const found = await psa.lines(agreements, signal);
  return agreements.map((agreement, at) => {
    const read = found[at];
    // No answer is not an agreement without lines.
    if (!read) throw new Error('The PSA answered for fewer agreements than it was asked for.');
    return { agreement, reading, ...read };
  });
}

/** The agreements in their order, as many together as the PSA may be asked for. */
export function chunksFor<A>({ linesAtOnce }: Pick<PsaApi, 'linesAtOnce'>, agreements: readonly A[]): A[][] {
  const count = Math.ceil(agreements.length / linesAtOnce);
  return Array.from({ length: count }, (_, at) => agreements.slice(at * linesAtOnce, (at + 1) * linesAtOnce));
}

/** What reading all lines of an agreement changes. `at`: when they were read, ms since the epoch. */
export function linesRead(
  { id }: Agreement,
  { lines, problems }: AgreementLines,
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
