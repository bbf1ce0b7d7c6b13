import fc from 'fast-check';
import type { Rule, Share } from '@/lib/model/records';
import { type TestContext, testContext } from '../context.testing';
import {
  ALL,
  aCompany,
  accountMapping,
  aProduct,
  decimal,
  feedsMapping,
  fixed,
  percent,
  REST,
  vendorAccount,
  vendorService,
} from '../mapping/records.testing';
import { SYSTEM } from '../psa-system';

/** Names that quoting, spreadsheets and folding trip over; never of white space alone. */
const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '"Quoted" Ltd',
    'Comma, Inc.',
    'Semi; Colon',
    'Tab\tbed',
    'Two\r\nlines',
    'Two\nlines',
    'Old\rMac',
    '=1+1',
    '+49 228',
    '-5',
    '@home',
    '\tTab',
    '\rReturn',
    "'Apostrophe",
    "''=x",
    "'=x",
    ' =x',
    'Müller & Söhne',
    'أكمي المحدودة',
    '\u202eRTL',
    '"',
    '""',
    ',',
    '\ufeffBOM',
    'sep=;',
    '1,000',
    '{"a":1}',
  ),
);

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
const replicated: fc.Arbitrary<Share[]> = fc.oneof(splits, fc.constant<Share[]>([ALL, ALL]));

/** Companies, products, accounts and services of any names, with sound mappings. */
export const worlds = fc.record({
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
export type World = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

export async function contextOf(given: World): Promise<TestContext> {
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
