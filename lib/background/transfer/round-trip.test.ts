import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Rule, Share } from '@/lib/model/records';
import { testContext } from '../context.testing';
import { SYSTEM } from '../erase';
import { meaning } from '../mapping/decide';
import { exportMappings } from './export';
import {
  ALL,
  aCompany,
  accountMapping,
  aProduct,
  decimal,
  feedsMapping,
  fixed,
  importing,
  nastyText,
  percent,
  REST,
  vendorAccount,
  vendorService,
} from './samples.testing';

const decimals = fc.integer({ min: 0, max: 5_000 }).map((hundredths) => decimal(String(hundredths / 100)));
const rules: fc.Arbitrary<Rule> = fc.record({
  allowance: decimals,
  multiplier: decimals.map((value) => (value === '0' ? decimal(1) : value)),
  minimum: decimals,
  roundUp: fc.boolean(),
});
/** Sound shares of one, two or three targets of an account. */
const splits: fc.Arbitrary<Share[]> = fc.constantFrom(
  [ALL],
  [fixed(3), REST],
  [REST, percent('12.5')],
  [percent(20), percent(30), REST],
);
const replicated: fc.Arbitrary<Share[]> = fc.oneof(splits, fc.constant([ALL, ALL]));

const world = fc.record({
  companies: fc.array(fc.record({ name: nastyText, identifier: nastyText }), { minLength: 3, maxLength: 5 }),
  products: fc.array(nastyText, { minLength: 3, maxLength: 5 }),
  accounts: fc.array(
    fc.record({
      name: nastyText,
      city: nastyText,
      state: nastyText,
      shares: splits,
      excluded: fc.option(nastyText),
    }),
    { maxLength: 5 },
  ),
  services: fc.uniqueArray(
    fc.record({
      productName: nastyText,
      servicePlan: nastyText,
      unit: nastyText,
      shares: replicated,
      rule: rules,
      basis: fc.constantFrom('used' as const, 'provisioned' as const, 'higher' as const),
      excluded: fc.option(nastyText),
    }),
    { maxLength: 4, selector: (one) => vendorService(one.productName, one.servicePlan, one.unit).id },
  ),
  format: fc.constantFrom('csv' as const, 'json' as const),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

async function contextOf(given: World) {
  const context = await testContext();
  const services = given.services.map((one) => vendorService(one.productName, one.servicePlan, one.unit));
  await context.store.commit({
    settings: { [SYSTEM]: 'na acme' },
    put: {
      companies: given.companies.map(({ name, identifier }, at) =>
        aCompany(`connectwise:${at}`, name, { identifier }),
      ),
      products: given.products.map((identifier, at) => aProduct(`connectwise:${at}`, identifier)),
      vendorAccounts: given.accounts.map(({ name, city, state }, at) =>
        vendorAccount(`v${at}`, { name, city, state }),
      ),
      vendorServices: services,
      accountMappings: given.accounts.map(({ shares, excluded, name }, at) => ({
        ...accountMapping(
          `v${at}`,
          excluded === null
            ? shares.map((share, place) => ({
                companyId: `connectwise:${place}`,
                name: given.companies[place]?.name ?? '',
                share,
              }))
            : [],
          excluded,
        ),
        accountName: name,
      })),
      serviceMappings: given.services.map(({ shares, rule, basis, excluded }, at) =>
        feedsMapping(services[at]?.id ?? '', {
          feeds:
            excluded === null
              ? shares.map((share, place) => ({
                  productId: `connectwise:${place}`,
                  name: given.products[place] ?? '',
                  share,
                  rule,
                }))
              : [],
          basis,
          excluded,
        }),
      ),
    },
  });
  return context;
}

describe('what was exported', () => {
  it('is the same when it is imported, whatever the names', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const context = await contextOf(given);
        const { text } = await exportMappings(context, { format: given.format });
        const lines = await importing(context, text);
        expect(lines.filter(({ effect }) => effect !== 'same')).toEqual([]);
        expect(lines).toHaveLength(given.accounts.length + given.services.length);
      }),
      { numRuns: 120 },
    );
  }, 30_000);

  it('comes back to the letter where all mappings were lost', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const context = await contextOf(given);
        const { store } = context;
        const said = async () =>
          [...(await store.accountMappings.all()), ...(await store.serviceMappings.all())].map(meaning);
        const before = await said();
        const { text } = await exportMappings(context, { format: given.format });
        await store.accountMappings.delete(...(await store.accountMappings.all()).map(({ id }) => id));
        await store.serviceMappings.delete(...(await store.serviceMappings.all()).map(({ id }) => id));
        await importing(context, text, true);
        expect(await said()).toEqual(before);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('stays the same in a spreadsheet that writes semicolons or tabs', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.constantFrom(';', '\t'), async (given, delimiter) => {
        const context = await contextOf(given);
        const { text } = await exportMappings(context, { format: 'csv' });
        const { data } = Papa.parse<string[]>(text, { delimiter: ',' });
        const lines = await importing(context, Papa.unparse(data, { delimiter, newline: '\r\n' }));
        expect(lines.filter(({ effect }) => effect !== 'same')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
