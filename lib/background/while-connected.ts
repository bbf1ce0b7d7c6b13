import { FailureError } from '@/lib/model/failure';
import type { PsaApi } from '@/lib/psa/contract';

const GONE = {
  code: 'psa.disconnected',
  sentence: 'The PSA was disconnected or replaced while it was read.',
  nextStep: 'Reload the page.',
};

/**
 * An API that gives no more answers once `isCurrent` says no. What was asked of one installation may come after its
 * records were erased and another one's keys are kept: there the same ids are other records.
 */
export function whileConnected(api: PsaApi, isCurrent: () => boolean): PsaApi {
  const checked = async <T>(asking: Promise<T>): Promise<T> => {
    const answer = await asking;
    if (!isCurrent()) throw new FailureError(GONE);
    return answer;
  };
  return {
    psa: api.psa,
    linesAtOnce: api.linesAtOnce,
    authenticate: (signal) => checked(api.authenticate(signal)),
    companies: (request) => checked(api.companies(request)),
    products: (request) => checked(api.products(request)),
    agreements: (request) => checked(api.agreements(request)),
    agreement: (recordId, signal) => checked(api.agreement(recordId, signal)),
    lines: (agreements, signal) => checked(api.lines(agreements, signal)),
    history: (agreements, signal) => checked(api.history(agreements, signal)),
    writes: {
      // What they say is true of what they were given, and an answer to a write must never be lost.
      ...api.writes,
      terms: (agreements, signal) => checked(api.writes.terms(agreements, signal)),
      sight: (agreement, productId, day, signal) =>
        checked(api.writes.sight(agreement, productId, day, signal)),
      missingRight: (signal) => checked(api.writes.missingRight(signal)),
      send: (write, before, signal) =>
        isCurrent() ? api.writes.send(write, before, signal) : Promise.reject(new FailureError(GONE)),
    },
  };
}
