import { failureOf } from '@/lib/model/failure';
import type { Agreement } from '@/lib/model/records';
import { type LinesFound, readLines } from '../lines-read';
import { concernsAll, interruptsRun, isKeysFailure } from '../outcome';
import type { StageContext } from './stage';

export type Outcome = LinesFound | { agreement: Agreement; thrown: unknown };

/**
 * Reads the lines of agreements that the PSA is asked for together, an outcome for each. When they fail for a reason
 * that may be one agreement's, halves of them are asked again, down to that one: the others are not lost for it.
 * `most`: after so many refusals in a row they all count as failed. `asked`: how often the PSA was. Throws what stops
 * the whole run.
 */
export async function readChunk(
  { psa, signal }: Pick<StageContext, 'psa' | 'signal'>,
  chunk: readonly Agreement[],
  most: number,
): Promise<{ outcomes: Outcome[]; asked: number }> {
  let [asked, refusals] = [0, 0];
  const read = async (agreements: readonly Agreement[]): Promise<Outcome[]> => {
    asked += 1;
    try {
      const found = await readLines(psa, agreements, signal);
      refusals = 0;
      return found;
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (signal.aborted || interruptsRun(failure) || isKeysFailure(failure)) throw thrown;
      refusals += 1;
      if (agreements.length === 1 || refusals >= most || concernsAll(failure))
        return agreements.map((agreement) => ({ agreement, thrown }));
      const half = Math.ceil(agreements.length / 2);
      return [...(await read(agreements.slice(0, half))), ...(await read(agreements.slice(half)))];
    }
  };
  const outcomes = await read(chunk);
  return { outcomes, asked };
}
