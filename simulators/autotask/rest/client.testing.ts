import type { Day } from '@/lib/model/calendar';
import type { ProductSight, PushWrite } from '@/lib/model/push';
import { AUTOTASK_SERVICE } from '@/lib/psa/autotask/service';
import type { PushWay, WaySubject } from '@/lib/psa/write-contract';
import { dec } from '@/lib/reconcile/book.testing';
import type { Msp } from '../../msp/types';
import { smallMsp, TODAY } from './fixture.testing';
import { startLoopback } from './loopback.testing';
import type { RestOptions } from './types';

export const today = TODAY as Day;
export const now = (): number => Date.parse(`${TODAY}T12:00:00Z`);
export const { signal } = new AbortController();
export const SERVICE = 'autotask:501';
export const BUNDLE = 'autotask:bundle:501';

/** The extension's client before the simulator, with contract 10. */
export async function startClient(msp: Msp = smallMsp(), options: Partial<RestOptions> = {}) {
  const clock = options.now ?? now;
  const loopback = await startLoopback(msp, { latency: 0, ...options, now: clock });
  const { userName, secret, integrationCode } = loopback.rest.state;
  const form = { userName, secret, integrationCode };
  const credentials = await AUTOTASK_SERVICE.complete(form, loopback.http, signal);
  const api = AUTOTASK_SERVICE.api({ credentials, http: loopback.http, now: clock });
  const agreement = await api.agreement(10, signal);
  if (!agreement) throw new Error('no contract');

  const sight = (productId = SERVICE, day: Day = today): Promise<ProductSight> =>
    api.writes.sight(agreement, productId, day, signal);
  const terms = async () => {
    const [found] = await api.writes.terms([agreement], signal);
    if (!found) throw new Error('no terms');
    return found;
  };
  const subjectOf = async (productId: string, change: Partial<WaySubject> = {}): Promise<WaySubject> => {
    const seen = await sight(productId, change.today);
    const product = { id: productId, identifier: 'P', unitPrice: dec(2) };
    return { terms: await terms(), sight: seen, line: seen[0] ?? null, product, today, day: null, ...change };
  };
  return {
    ...{ loopback, api, agreement, credentials, sight, terms, subjectOf },
    rest: loopback.rest,
    close: () => loopback.close(),
    /** Fails where there is none. */
    async waysOf(productId: string, change: Partial<WaySubject> = {}): Promise<PushWay[]> {
      const found = api.writes.ways(await subjectOf(productId, change));
      if (found.cannot) throw new Error(found.cannot.sentence);
      return found.ways;
    },
    /** What came of each, after a reading of its own unless `before` is given. */
    async sendAll(writes: readonly PushWrite[], before?: ProductSight): Promise<string[]> {
      const kinds: string[] = [];
      for (const write of writes) {
        const read = before ?? (await sight(write.productId));
        kinds.push((await api.writes.send(write, read, signal)).kind);
      }
      return kinds;
    },
    unitsOn: async (productId: string, day: string) => (await sight(productId, day as Day))[0]?.quantity,
    /** Adjustments that arrived, whatever became of them. */
    posted: () =>
      loopback.rest.log.filter(({ path, method }) => method === 'POST' && /Adjustments$/.test(path)),
  };
}
export type Client = Awaited<ReturnType<typeof startClient>>;
