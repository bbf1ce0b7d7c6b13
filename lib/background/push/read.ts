import type { Day } from '@/lib/model/calendar';
import { type Failure, FailureError, failureOf } from '@/lib/model/failure';
import type { ProductSight } from '@/lib/model/push';
import type { Agreement } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import type { AgreementTerms } from '@/lib/psa/write-contract';
import { type Fresh, placeOf } from '@/lib/push/plan/overlay';

/** What was read of the PSA for a plan, and what could not be, by the same keys. */
export interface Read extends Fresh {
  terms: Map<string, AgreementTerms>;
  sights: Map<string, ProductSight>;
  failures: Map<string, Failure>;
}

export interface Place {
  agreementId: string;
  productId: string;
}

/**
 * Terms once for each agreement, sights once for each product on it. What cannot be read is a matter of its own lines;
 * where nothing can, the first failure is thrown: it is nobody's line alone.
 */
export async function readFresh(
  { writes }: PsaApi,
  agreements: ReadonlyMap<string, Agreement>,
  places: readonly Place[],
  day: Day,
  signal: AbortSignal,
): Promise<Read> {
  const read: Read = { terms: new Map(), sights: new Map(), failures: new Map() };
  const ids = [...new Set(places.map(({ agreementId }) => agreementId))];
  const attempt = async (key: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      if (!(thrown instanceof FailureError)) throw thrown;
      read.failures.set(key, failureOf(thrown));
    }
  };
  const of = (id: string): Agreement | null => {
    const agreement = agreements.get(id);
    return agreement && agreement.recordId !== null ? agreement : null;
  };
  const terms = ids.map((id) =>
    attempt(id, async () => {
      const agreement = of(id);
      const [found] = agreement ? await writes.terms([agreement], signal) : [];
      if (found) read.terms.set(id, found);
    }),
  );
  const sights = places.map(({ agreementId, productId }) => {
    const place = placeOf(agreementId, productId);
    return attempt(place, async () => {
      const agreement = of(agreementId);
      if (agreement) read.sights.set(place, await writes.sight(agreement, productId, day, signal));
    });
  });
  await Promise.all([...terms, ...sights]);
  const [first] = read.failures.values();
  if (first && read.terms.size + read.sights.size === 0) throw new FailureError(first);
  return read;
}
