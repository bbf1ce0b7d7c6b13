// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Badge } from '@/lib/model/badge';
import type { PsaKind } from '@/lib/model/records';
import { SERVICES } from '@/lib/psa/services';
import { companyFigures } from '@/lib/reconcile/company';
import { startLoopback as autotaskLoopback } from '@/simulators/autotask/rest/loopback.testing';
import { startLoopback as connectwiseLoopback } from '@/simulators/connectwise/rest/loopback.testing';
import { generateMsp } from '@/simulators/msp';
import { openBooks } from './books';
import { mappedContext } from './both-psas.testing';
import type { TestContext } from './context.testing';
import { findingCounts } from './counts';

const NOW = Date.UTC(2026, 10, 20, 12);
const msp = generateMsp({ today: '2026-11-20', customers: 60, months: 3 });
const ends: (() => Promise<void>)[] = [];
let contexts: Record<PsaKind, TestContext>;

beforeAll(async () => {
  const [connectwise, autotask] = await Promise.all([connectwiseLoopback(msp), autotaskLoopback(msp)]);
  ends.push(connectwise.close, autotask.close);
  const { userName, secret, integrationCode } = msp.autotask;
  const form = { userName, secret, integrationCode };
  const { http } = autotask;
  const credentials = await SERVICES.autotask.complete(form, http, AbortSignal.timeout(10_000));
  const api = SERVICES.autotask.api({ credentials, http, now: () => NOW });
  contexts = {
    connectwise: await mappedContext(msp, 'connectwise', connectwise.api(), NOW),
    autotask: await mappedContext(msp, 'autotask', api, NOW),
  };
}, 120_000);
afterAll(() => Promise.all(ends.map((end) => end())));

/** What a badge comes to, in words that no PSA has of its own. */
const said = ({ state, used, billed, variance, month, reason }: Badge) => ({
  state,
  used,
  billed,
  variance,
  month,
  // "starts 1 Dec": an addition's first day and a period's may be told by different lines of the same group.
  reason: reason?.replace(/^(starts|ended) .*/, '$1') ?? null,
});

/** Every figure of the whole book by names that both PSAs share: of products, and of agreements' totals. */
async function findings({ store, now }: TestContext) {
  const books = await openBooks({ store, now }, 'everything');
  const products = new Map((await store.products.all()).map((one) => [one.id, one]));
  const code = (id: string): string => products.get(id)?.codes[0] ?? products.get(id)?.identifier ?? id;
  const found: Record<string, unknown> = {};
  for (const { id, name, city, recordId } of await store.companies.all()) {
    // Autotask lists the MSP itself among the companies, as number 0.
    if (recordId === 0) continue;
    const book = await books.ofCompany(id);
    const figures = companyFigures(book);
    for (const productId of figures.mappedProducts)
      found[`${name}, ${city}: ${code(productId)}`] = said(figures.badgeOfProduct(productId));
    for (const agreement of book.agreements)
      found[`${name}, ${city}: total of ${agreement.name} ${agreement.recordId}`] = said(
        figures.totalOf(agreement.id),
      );
    found[`${name}, ${city}: on no row`] = figures
      .unplaced(code)
      .map(({ product, service, used, unit }) => [product, service, used, unit].join(' '))
      .sort();
  }
  return found;
}

it('finds the same on Autotask as on ConnectWise', async () => {
  const [connectwise, autotask] = [await findings(contexts.connectwise), await findings(contexts.autotask)];
  const figures = Object.values(connectwise).filter(
    (one) => typeof one === 'object' && one !== null && 'variance' in one && one.variance !== null,
  );
  expect(figures.length).toBeGreaterThan(150);
  expect(autotask).toEqual(connectwise);
});

it('counts the same', async () => {
  const [connectwise, autotask] = [
    await findingCounts(contexts.connectwise),
    await findingCounts(contexts.autotask),
  ];
  expect(connectwise.underBilled).toBeGreaterThan(10);
  expect(autotask).toEqual(connectwise);
});
