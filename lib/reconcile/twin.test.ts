import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AgreementLine } from '@/lib/model/records';
import { decimalOf } from '@/lib/model/split.testing';
import { agreement, book, day, feed, line, service, serviceMapping, usage } from './book.testing';
import { companyFigures } from './company';

/**
 * The same MSP in both PSAs (product.md, "Billed"): services sold alone or in bundles there, and an addition for each
 * of them here, on two agreements of one company.
 */
const PRODUCTS = [0, 1, 2, 3];
const units = fc.integer({ min: 0, max: 5000 }).map((hundredths) => decimalOf(hundredths, 2));
const place = { agreement: fc.nat(1), state: fc.constantFrom('in effect', 'ended', 'starts later' as const) };
const msp = fc.record({
  alone: fc.array(fc.record({ product: fc.nat(3), units, ...place }), { maxLength: 8 }),
  bundles: fc.array(
    fc.record({ of: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 4 }), units, ...place }),
    { maxLength: 4 },
  ),
  used: fc.array(units, { minLength: 4, maxLength: 4 }),
});
type State = 'in effect' | 'ended' | 'starts later';

const DAYS = {
  'in effect': { from: day('2026-11-01'), to: day('2026-11-30') },
  ended: { from: day('2026-09-01'), to: day('2026-10-31') },
  'starts later': { from: day('2026-12-01'), to: day('2026-12-31') },
};
const addition = (product: number, quantity: AgreementLine['quantity'], where: number, state: State) =>
  line({
    agreementId: `connectwise:a${where}`,
    productId: `connectwise:p${product}`,
    quantity,
    effectiveDate: DAYS[state].from,
    cancelledDate: DAYS[state].to,
  });
const contractService = (
  productId: string,
  includes: number[],
  quantity: AgreementLine['quantity'],
  where: number,
  state: State,
) =>
  line({
    psa: 'autotask',
    agreementId: `autotask:a${where}`,
    productId: `autotask:${productId}`,
    includes: includes.map((product) => `autotask:p${product}`),
    quantity: null,
    periods: quantity === null ? [] : [{ ...DAYS[state], quantity }],
    effectiveDate: null,
  });
const numbered = (lines: AgreementLine[]): AgreementLine[] =>
  lines.map((one, at) => ({ ...one, id: `${one.psa}:l${at}` }));

const figuresFor = (
  psa: 'connectwise' | 'autotask',
  lines: AgreementLine[],
  used: AgreementLine['quantity'][],
) =>
  companyFigures(
    book({
      services: new Map(PRODUCTS.map((at) => [`s${at}`, service({ id: `s${at}` })])),
      serviceMappings: PRODUCTS.map((at) => serviceMapping({ id: `s${at}`, feeds: [feed(`${psa}:p${at}`)] })),
      usage: used.map((value, index) => usage({ index, serviceId: `s${index}`, used: value })),
      agreements: [0, 1].map((at) => agreement({ psa, id: `${psa}:a${at}` })),
      linesReadAt: new Map([0, 1].map((at) => [`${psa}:a${at}`, 0])),
      lines: numbered(lines),
    }),
  );

it('says the same of an MSP in both PSAs', () => {
  fc.assert(
    fc.property(msp, ({ alone, bundles, used }) => {
      const additions = [
        ...alone.map((one) => addition(one.product, one.units, one.agreement, one.state)),
        ...bundles.flatMap((one) =>
          one.of.map((product) => addition(product, one.units, one.agreement, one.state)),
        ),
      ];
      const services = [
        ...alone.map((one) => contractService(`p${one.product}`, [], one.units, one.agreement, one.state)),
        ...bundles.map((one, at) =>
          contractService(`bundle:${at}`, one.of, one.units, one.agreement, one.state),
        ),
      ];
      const here = figuresFor('connectwise', additions, used);
      const there = figuresFor('autotask', services, used);
      for (const product of PRODUCTS) {
        const {
          used: u,
          billed,
          variance,
          state,
          reason,
          groupedLines,
          groupedAgreements,
        } = here.badgeOfProduct(`connectwise:p${product}`);
        expect(there.badgeOfProduct(`autotask:p${product}`)).toMatchObject({
          used: u,
          billed,
          variance,
          state,
          reason,
          groupedLines,
          groupedAgreements,
        });
      }
      const nameless = () => '';
      expect(there.unplaced(nameless)).toEqual(here.unplaced(nameless));
      for (const at of [0, 1]) {
        const { used: u, billed, variance, state, reason } = here.totalOf(`connectwise:a${at}`);
        expect(there.totalOf(`autotask:a${at}`)).toMatchObject({ used: u, billed, variance, state, reason });
      }
    }),
  );
});
