import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FailureError } from '@/lib/model/failure';
import type { Rule, Share } from '@/lib/model/records';
import type { TestContext } from '../context.testing';
import { standing } from './decide';
import * as mapping from './index';
import { aCompany, fixed, percent, REST, RULE, smallWorld, vendorService } from './records.testing';

const SERVICES = [vendorService('Worry-Free', 'Full').id, vendorService('Email', 'Basic').id];
const accountId = fc.constantFrom('v1', 'v2');
const companyId = fc.constantFrom('connectwise:1', 'connectwise:2', 'connectwise:3');
const serviceId = fc.constantFrom(...SERVICES);
const productId = fc.constantFrom('connectwise:1', 'connectwise:2');
const reason = fc.constantFrom(null, '', 'own');
type Act = (context: TestContext) => Promise<unknown>;

const accountActs = fc.oneof(
  fc.record({ accountId, companyId }).map(
    (input): Act =>
      (context) =>
        mapping.linkAccount(context, input),
  ),
  fc.record({ accountId }).map(
    (input): Act =>
      (context) =>
        mapping.unlinkAccount(context, input),
  ),
  fc.record({ accountId, reason }).map(
    (input): Act =>
      (context) =>
        mapping.excludeAccount(context, input),
  ),
  fc
    .record({
      accountId,
      companies: fc.constantFrom<{ companyId: string; share: Share }[]>(
        [
          { companyId: 'connectwise:1', share: fixed(2) },
          { companyId: 'connectwise:2', share: REST },
        ],
        [
          { companyId: 'connectwise:3', share: REST },
          { companyId: 'connectwise:2', share: percent(40) },
        ],
      ),
    })
    .map(
      (input): Act =>
        (context) =>
          mapping.splitAccount(context, input),
    ),
  fc.record({ pairs: fc.array(fc.record({ accountId, companyId }), { maxLength: 3 }) }).map(
    (input): Act =>
      (context) =>
        mapping.acceptSuggestions(context, input),
  ),
);
const serviceActs = fc.oneof(
  fc.record({ serviceId, productId }).map(
    (input): Act =>
      (context) =>
        mapping.linkService(context, input),
  ),
  fc.record({ serviceId, productId }).map(
    (input): Act =>
      (context) =>
        mapping.unlinkService(context, input),
  ),
  fc.record({ serviceId, reason }).map(
    (input): Act =>
      (context) =>
        mapping.excludeService(context, input),
  ),
  fc
    .record({ serviceId, basis: fc.constantFrom('used' as const, 'provisioned' as const, 'higher' as const) })
    .map(
      (input): Act =>
        (context) =>
          mapping.setBasis(context, input),
    ),
  fc
    .record({
      serviceId,
      feeds: fc.constant<{ productId: string; share: Share; rule: Rule }[]>([
        { productId: 'connectwise:1', share: fixed(1), rule: { ...RULE, roundUp: true } },
        { productId: 'connectwise:2', share: REST, rule: RULE },
      ]),
    })
    .map(
      (input): Act =>
        (context) =>
          mapping.setFeeds(context, input),
    ),
);
const back: Act = mapping.undo;
const forth: Act = mapping.redo;
const acts = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: accountActs },
    { weight: 4, arbitrary: serviceActs },
    { weight: 2, arbitrary: fc.constant(back) },
    { weight: 1, arbitrary: fc.constant(forth) },
  ),
  { maxLength: 25 },
);

/** Runs it; there may be nothing to undo or redo, and nothing else may go wrong. */
async function attempt(act: Act, context: TestContext): Promise<boolean> {
  try {
    await act(context);
    return true;
  } catch (thrown) {
    if (thrown instanceof FailureError && thrown.failure.code === 'mapping.nothing') return false;
    throw thrown;
  }
}
async function untilNothing(act: Act, context: TestContext): Promise<void> {
  while (await attempt(act, context));
}

async function said({ store }: TestContext): Promise<string[]> {
  const accounts = await Promise.all(['v1', 'v2'].map((id) => store.accountMappings.get(id)));
  const services = await Promise.all(SERVICES.map((id) => store.serviceMappings.get(id)));
  return [...accounts, ...services].map((one) => standing(one ?? null));
}

it('undone altogether everything is as it was, and redone altogether as it became', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const context = await smallWorld();
      await context.store.companies.put(aCompany('connectwise:9', 'Acme'));
      await mapping.matchByEqualNames(context);
      const start = await said(context);
      for (const act of sequence) await attempt(act, context);
      await untilNothing(forth, context);
      const end = await said(context);
      await untilNothing(back, context);
      expect(await said(context)).toEqual(start);
      await untilNothing(forth, context);
      expect(await said(context)).toEqual(end);
    }),
    { numRuns: 80 },
  );
}, 60_000);
