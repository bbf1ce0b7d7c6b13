import type { Day } from '@/lib/model/calendar';
import { type Failure, FailureError, failureOf } from '@/lib/model/failure';
import type { ProductSight } from '@/lib/model/push';
import type { Agreement } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import type { AgreementTerms } from '@/lib/psa/write-contract';
import type { Place } from '@/lib/push/plan/needed';
import { type Fresh, placeOf } from '@/lib/push/plan/overlay';

/** What was read of the PSA for a plan, and what could not be, by the same keys. */
export interface Read {
  terms: Map<string, AgreementTerms>;
  sights: Map<string, ProductSight>;
  failures: Map<string, Failure>;
}

/** At most so many requests are under way at once (design.md, "How data flows"). */
const AT_ONCE = 3;

/**
 * Terms once for each agreement, sights once for each product on it. What cannot be read is a matter of its own lines;
 * where nothing can, the first failure is thrown: it is nobody's line alone. Agreements that were seen on a page only are
 * not asked about.
 */
export async function readFresh(
  { writes }: PsaApi,
  agreements: ReadonlyMap<string, Agreement>,
  places: readonly Place[],
  day: Day,
  signal: AbortSignal,
): Promise<Read> {
  const read: Read = { terms: new Map(), sights: new Map(), failures: new Map() };
  const asks: (() => Promise<void>)[] = [];
  const ask = (key: string, work: () => Promise<void>): void => {
    asks.push(() =>
      work().catch((thrown: unknown) => {
        if (!(thrown instanceof FailureError)) throw thrown;
        read.failures.set(key, failureOf(thrown));
      }),
    );
  };
  const byAgreement = Map.groupBy(places, ({ agreementId }) => agreementId);
  for (const [id, own] of byAgreement) {
    const agreement = agreements.get(id);
    if (!agreement || agreement.recordId === null) continue;
    ask(id, async () => {
      const [terms] = await writes.terms([agreement], signal);
      if (terms) read.terms.set(id, terms);
    });
    for (const { productId } of own) {
      const place = placeOf(id, productId);
      ask(place, async () => {
        read.sights.set(place, await writes.sight(agreement, productId, day, signal));
      });
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, () => oneAfterAnother(asks)));
  const [first] = read.failures.values();
  if (first && read.terms.size + read.sights.size === 0) throw new FailureError(first);
  return read;
}

async function oneAfterAnother(asks: (() => Promise<void>)[]): Promise<void> {
  for (let ask = asks.shift(); ask; ask = asks.shift()) await ask();
}

/** What was read for one product of a company, and why not all of it was: a sum that lacks one of its rows is no sum. */
export function freshFor(read: Read, needed: readonly Place[]): { fresh: Fresh; unread: Failure | null } {
  const fresh = { terms: new Map<string, AgreementTerms>(), sights: new Map<string, ProductSight>() };
  let unread: Failure | null = null;
  for (const { agreementId, productId } of needed) {
    const place = placeOf(agreementId, productId);
    unread ??= read.failures.get(agreementId) ?? read.failures.get(place) ?? null;
    const [terms, sight] = [read.terms.get(agreementId), read.sights.get(place)];
    if (terms) fresh.terms.set(agreementId, terms);
    if (sight) fresh.sights.set(place, sight);
  }
  return { fresh, unread };
}
