import { matchEqualNames } from '@/lib/matching/equal-names';
import type { CompanyBook } from '@/lib/reconcile/book';
import {
  book,
  dec,
  feed,
  line,
  mapped,
  percent,
  REST,
  reportBefore,
  service,
  serviceMapping,
  sharedAccount,
  usage,
} from '@/lib/reconcile/book.testing';
import { companyFigures } from '@/lib/reconcile/company';
import { companyFindings } from '@/lib/reconcile/findings';
import { fromReadings, type Result } from './result';

const TIMES = 7;
const PRODUCTS = 10;
const COMPANIES = 5000;

/** A company with a service, a product and a line for each of `PRODUCTS`. */
function company(index: number) {
  const places = Array.from({ length: PRODUCTS }, (_, place) => place);
  const id = (place: number) => `${index}-${place}`;
  return book({
    companyId: `connectwise:c${index}`,
    accounts: [mapped(`v${index}`)],
    before: reportBefore({ usage: [usage({ accountId: `v${index}` })] }),
    services: new Map(places.map((place) => [`s${place}`, service({ id: `s${place}` })])),
    serviceMappings: places.map((place) =>
      serviceMapping({ id: `s${place}`, feeds: [feed(`connectwise:p${place}`)] }),
    ),
    usage: places.map((place) =>
      usage({
        index: place,
        accountId: `v${index}`,
        serviceId: `s${place}`,
        used: dec(place * 7 + (index % 50)),
      }),
    ),
    lines: places.map((place) =>
      line({ id: `connectwise:l${id(place)}`, productId: `connectwise:p${place}`, quantity: dec(40) }),
    ),
  });
}

/** The same, the account shared by two companies and each service split to two products, with a rule for each. */
function sharingCompany(index: number) {
  const plain = company(index);
  const rule = { allowance: dec(2), multiplier: dec('1.1'), minimum: dec(5), roundUp: true };
  return {
    ...plain,
    companyId: 'connectwise:c1',
    accounts: [sharedAccount(`v${index}`, percent(50), REST)],
    serviceMappings: plain.serviceMappings.map((mapping, place) => ({
      ...mapping,
      feeds: [
        feed(`connectwise:p${place}`, { share: percent(30), rule }),
        feed(`connectwise:p${(place + 1) % PRODUCTS}`, { share: REST, rule }),
      ],
    })),
  };
}

/** The same as it mostly is: nine in ten lines bill what is used. All companies have the same mappings. */
function settledCompany(index: number): CompanyBook {
  const plain = company(index);
  return {
    ...plain,
    ...settled,
    lines: plain.lines.map((each, place) =>
      (index + place) % 10 === 0 ? each : { ...each, quantity: plain.usage[place]?.used ?? each.quantity },
    ),
  };
}
const settled = (({ services, serviceMappings }) => ({ services, serviceMappings }))(company(0));

/** Times all findings of 5,000 companies; null where it finds others than a line that bills other than is used. */
function timedFindings(books: readonly CompanyBook[]): (number | null)[] {
  const differing = books.flatMap(({ lines, usage: rows }) =>
    lines.filter(({ quantity }, place) => quantity !== rows[place]?.used),
  );
  return Array.from({ length: TIMES }, () =>
    timed(() => {
      let found = 0;
      for (const one of books) found += companyFindings(one).length;
      return found;
    }, differing.length),
  );
}

type Told = 'figures' | 'badges';

/** Times the figure, or the badge with why it is so, of every line of 5,000 companies. */
function timedReconcile(books: readonly CompanyBook[], told: Told): (number | null)[] {
  return Array.from({ length: TIMES }, () =>
    timed(() => {
      let figures = 0;
      for (const one of books) {
        const { badgeOf, figureOfProduct } = companyFigures(one);
        for (const each of one.lines) {
          const { variance } = told === 'badges' ? badgeOf(each) : figureOfProduct(each.productId);
          if (variance !== null) figures += 1;
        }
      }
      return figures;
    }, COMPANIES * PRODUCTS),
  );
}

function timed(work: () => number, expected: number): number | null {
  const started = performance.now();
  const made = work();
  return made === expected ? performance.now() - started : null;
}

/** Arithmetic and matching alone, without a store or a browser. */
export async function measurePure(): Promise<Result[]> {
  const made = <T>(make: (index: number) => T): T[] =>
    Array.from({ length: COMPANIES }, (_, index) => make(index));
  const results = [
    fromReadings(
      { name: 'Reconcile 50,000 lines', unit: 'ms', budget: 1000 },
      timedReconcile(made(company), 'figures'),
      'goal 200 ms',
    ),
    fromReadings(
      { name: 'Reconcile 50,000 lines, each with why', unit: 'ms', budget: 1000 },
      timedReconcile(made(company), 'badges'),
    ),
    fromReadings(
      { name: 'Reconcile 50,000 lines, all split and ruled', unit: 'ms', budget: null },
      timedReconcile(made(sharingCompany), 'figures'),
    ),
    fromReadings(
      { name: 'Findings of 50,000 lines, one in ten differs', unit: 'ms', budget: 1000 },
      timedFindings(made(settledCompany)),
      'goal 200 ms',
    ),
    fromReadings(
      { name: 'Findings of 50,000 lines, nearly all differ', unit: 'ms', budget: 1000 },
      timedFindings(made(company)),
    ),
  ];
  for (const count of [2000, 10_000]) {
    const named = (prefix: string) =>
      Array.from({ length: count }, (_, index) => ({
        id: `${prefix}${index}`,
        name: `Köhler & Söhne  ${index} GmbH`,
      }));
    const [left, right] = [named('v'), named('c').reverse()];
    const matching = Array.from({ length: TIMES }, () =>
      timed(() => matchEqualNames(left, right).length, count),
    );
    const name = `Match ${count} x ${count} names`;
    results.push(fromReadings({ name, unit: 'ms', budget: count === 2000 ? 1000 : null }, matching));
  }
  return results;
}
