import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CLASS_FACTS, FINDING_CLASSES } from '@/lib/model/finding-classes';
import { counts, shuffled } from '@/lib/model/split.testing';
import { company, fixed, REST, service, serviceMapping, sharedAccount, usage } from '../book.testing';
import { accountMapping, accountOf, world } from './findings.testing';
import { vendorFindings } from './vendor';
import type { Drift, VendorWorld } from './world';

const drift = (id: string, what: Drift['what'], now: string | null): Drift => ({
  id,
  what,
  accountId: 'v0',
  serviceId: null,
  before: 'Acme',
  now,
  sentence: 'A name changed.',
});

/** Four accounts (mapped, shared, excluded, open), five services (mapped, by provisioned, excluded, trial, open). */
const worlds: fc.Arbitrary<VendorWorld> = fc
  .record({
    usage: fc.array(
      fc.record({
        accountId: fc.option(
          fc.nat(3).map((at) => `v${at}`),
          { freq: 9 },
        ),
        serviceId: fc.nat(4).map((at) => `s${at}`),
        used: fc.option(counts, { freq: 8 }),
        provisioned: fc.option(counts, { freq: 8 }),
      }),
      { maxLength: 12 },
    ),
    inactive: fc.boolean(),
    companiesRead: fc.boolean(),
    drifts: fc.subarray([drift('d1', 'vendor account', 'Acme Ltd'), drift('d2', 'company', null)]),
  })
  .map(({ usage: rows, inactive, ...rest }) =>
    world({
      ...rest,
      accounts: [0, 1, 2, 3].map((at) => accountOf(`v${at}`, `Account ${at}`)),
      accountMappings: [
        accountMapping({ id: 'v0' }),
        sharedAccount('v1', fixed(5), REST).mapping,
        accountMapping({ id: 'v2', excluded: 'ours', companies: [] }),
      ],
      services: new Map(
        [0, 1, 2, 3, 4].map((at) => [
          `s${at}`,
          service({ id: `s${at}`, servicePlan: `Plan ${at}`, trialOrNotForResale: at === 3 }),
        ]),
      ),
      serviceMappings: [
        serviceMapping({ id: 's0' }),
        serviceMapping({ id: 's1', basis: 'provisioned' }),
        serviceMapping({ id: 's2', excluded: '', feeds: [] }),
      ],
      companies: new Map([['connectwise:c1', company({ inactive })]]),
      usage: rows.map((row, index) => usage({ ...row, index, customer: `Account of ${row.accountId}` })),
    }),
  );

const told = (given: VendorWorld) =>
  vendorFindings(given).map(({ finding, why }) => ({ finding, why: why() }));

it('says the same in any order of accounts, mappings, services, rows and drifts, and everything once', () => {
  fc.assert(
    fc.property(worlds, fc.infiniteStream(fc.nat()), (given, random) => {
      const all = told(given);
      const mixed = {
        ...given,
        accounts: shuffled(given.accounts, random),
        accountMappings: shuffled(given.accountMappings, random),
        services: new Map(shuffled([...given.services], random)),
        serviceMappings: shuffled(given.serviceMappings, random),
        usage: shuffled(given.usage, random),
        drifts: shuffled(given.drifts, random),
      };
      expect(told(mixed)).toEqual(all);
      const ids = all.map(({ finding }) => finding.id);
      expect(ids).toEqual([...new Set(ids)].sort());
      for (const { finding, why } of all) {
        expect(CLASS_FACTS[finding.class].hasVariance).toBe(false);
        expect([finding.variance, finding.money]).toEqual([null, null]);
        expect(finding.accountId === 'v2' || finding.serviceId === 's2').toBe(false);
        expect(why.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

it('meets every class but that of the report', () => {
  const met = fc
    .sample(worlds, { numRuns: 500, seed: 1 })
    .flatMap((given) => vendorFindings(given).map(({ finding }) => finding.class));
  const ofCompanies = ['duplicate lines', 'parent not in effect', 'usage not reported', 'report broken'];
  expect([...new Set(met)].sort()).toEqual(
    FINDING_CLASSES.filter(
      (kind) => !CLASS_FACTS[kind].hasVariance && !ofCompanies.includes(kind),
    ).toSorted(),
  );
});
