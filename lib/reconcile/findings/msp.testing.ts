import fc from 'fast-check';
import type { Decimal } from '@/lib/model/decimal';
import type { AgreementLine, UsageRow } from '@/lib/model/records';
import { NO_RULE } from '@/lib/model/rule';
import { counts, decimalOf, splits } from '@/lib/model/split.testing';
import type { CompanyBook } from '../book';
import {
  agreement,
  book,
  day,
  dec,
  feed,
  line,
  mapped,
  month,
  reportBefore,
  service,
  serviceMapping,
  sharedAccount,
  usage,
} from '../book.testing';

/** Any company: three products and a bundle, four services, three accounts, three agreements, lines in every state. */
const PRODUCTS = 3;
const productOf = (at: number) => `connectwise:p${at}`;
const DAYS = [null, '2026-01-01', '2026-10-31', '2026-11-23', '2026-11-24', '2026-12-31'].map((text) =>
  text === null ? null : day(text),
);
/** Mostly none, so that most is in effect. */
const anyDay = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constantFrom(...DAYS));
const maybe = (of: fc.Arbitrary<Decimal>) => fc.option(of, { freq: 8 });
const signed = fc.oneof(
  { weight: 6, arbitrary: counts },
  fc.integer({ min: -9, max: -1 }).map((n) => decimalOf(n, 0)),
);

const lines = fc.array(
  fc.record({
    agreementId: fc.constantFrom(0, 0, 1, 2, 3).map((at) => `connectwise:a${at}`),
    product: fc.nat(PRODUCTS),
    quantity: fc.option(counts, { freq: 30 }),
    lessIncluded: fc.constantFrom(dec(0), dec(0), dec(5)),
    unitPrice: fc.constantFrom(dec('3.5'), dec('0.0375'), null),
    billable: fc.constantFrom<AgreementLine['billable']>('Billable', 'Billable', 'Billable', 'NoCharge'),
    effectiveDate: anyDay,
    cancelledDate: anyDay,
  }),
  { maxLength: 8 },
);
const rows = fc.array(
  fc.record({ account: fc.nat(3), of: fc.nat(3), used: maybe(signed), provisioned: maybe(counts) }),
  { maxLength: 8 },
);
const agreements = fc.array(
  fc.record({
    startDate: anyDay,
    endDate: anyDay,
    cancelled: fc.constantFrom(false, false, false, true),
    status: fc.constantFrom('Active', 'Active', 'Active', 'Expired'),
    billingCycle: fc.constantFrom('Monthly', 'Yearly', 'Whenever'),
    parent: fc.nat(5),
  }),
  { minLength: 3, maxLength: 3 },
);

const rowsOf = (
  list: readonly { account: number; of: number; used: Decimal | null; provisioned: Decimal | null }[],
) =>
  list.map(
    ({ account, of, used, provisioned }, index): UsageRow =>
      usage({ index, accountId: `v${account}`, serviceId: `s${of}`, used, provisioned }),
  );

export const companies: fc.Arbitrary<CompanyBook> = fc
  .record({ lines, rows, before: rows, agreements, shares: splits, feeds: splits, smaller: fc.boolean() })
  .map((made) =>
    book({
      accounts: [mapped('v0'), sharedAccount('v1', ...made.shares), mapped('v2', 'Acme Two')],
      services: new Map(
        [0, 1, 2, 3].map((at) => [`s${at}`, service({ id: `s${at}`, servicePlan: `${at}` })]),
      ),
      serviceMappings: [
        serviceMapping({ id: 's0', feeds: [feed(productOf(0))] }),
        serviceMapping({ id: 's1', feeds: made.feeds.map((share, at) => feed(productOf(at), { share })) }),
        serviceMapping({
          id: 's2',
          basis: 'higher',
          feeds: [feed(productOf(2), { rule: { ...NO_RULE, allowance: dec(3) } })],
        }),
        serviceMapping({ id: 's3', feeds: [feed(productOf(1))], excluded: 'not ours' }),
      ],
      usage: rowsOf(made.rows),
      before: reportBefore({
        rowCount: made.smaller ? 200 : 100,
        usage: rowsOf(made.before).map((row) => ({ ...row, month: month('2026-09') })),
      }),
      agreements: made.agreements.map(({ parent, ...rest }, at) =>
        agreement({
          ...rest,
          id: `connectwise:a${at}`,
          name: `Agreement ${at}`,
          parentAgreementId: parent < 3 && parent !== at ? `connectwise:a${parent}` : null,
        }),
      ),
      linesReadAt: new Map([0, 1, 2].map((at) => [`connectwise:a${at}`, 0])),
      lines: made.lines.map(({ product, ...rest }, at) =>
        line({
          ...rest,
          id: `connectwise:l${at}`,
          productId: product === PRODUCTS ? 'connectwise:suite' : productOf(product),
          includes: product === PRODUCTS ? [productOf(0), productOf(1)] : [],
        }),
      ),
    }),
  );
