import type { LmpiCustomer, LmpiServicePlan, Summary } from '@/lib/lmpi/types';
import type { Month } from '@/lib/model/calendar';
import { toDecimal } from '@/lib/model/decimal';
import { type Failure, FailureError } from '@/lib/model/failure';
import type { Agreement, AgreementLine, Company, Product } from '@/lib/model/records';
import type { ApiPage, ListRequest, PsaApi } from '@/lib/psa/contract';
import { NO_WRITES } from '@/lib/psa/no-writes.testing';
import type { LmpiReader } from './contract';
import { company, contract, customer, line, product } from './records.testing';

/** Noon of 5 Nov 2026 where the test runs: the last closed month is Oct 2026. */
export const NOW = new Date(2026, 10, 5, 12).getTime();
export const DAY = 86_400_000;

type Usage = [customer: string, city: string, product: string, plan: string, used: number | null];

interface SubscriptionSeed {
  id: string;
  customerId: string;
  planId: string;
  changed: 'created' | 'modified';
  units: number | null;
}

/** A made-up vendor and PSA that a run reads from; tests change it between runs. */
export interface World {
  now: number;
  customers: LmpiCustomer[];
  plans: LmpiServicePlan[];
  usage: Record<string, Usage[]>;
  usageProblems: Record<string, string[]>;
  transactions: [customer: string, product: string, previous: number, now: number][];
  /** Units null: a subscription without a licence. */
  subscriptions: SubscriptionSeed[];
  companies: Company[];
  products: Product[];
  agreements: Agreement[];
  lines: AgreementLine[];
  /** How many agreements a call for lines may name. */
  linesAtOnce: number;
  psaProblems: string[];
  /** By record id: when the PSA changed it last; 0 when absent. */
  changedAt: Record<string, number>;
  /** By call ("lmpi.summary 2026-10"): what it fails with. */
  failing: Record<string, Failure>;
  /** Every call in order. */
  calls: string[];
}

export const makeWorld = (): World => ({
  now: NOW,
  customers: [
    customer('c1', 'Stay Green', 'Encino', 'CA'),
    customer('c2', 'Twin', 'Boston', 'MA'),
    customer('c3', 'Twin', 'Boston', 'MA'),
  ],
  plans: [
    { servicePlanId: 'p1', name: 'WFBSS-Full', product: 'Worry-Free', productCode: 'WF', version: 'full' },
    { servicePlanId: 'p2', name: 'Cloud', product: 'Cloud App', productCode: 'CA', version: 'trial' },
  ],
  usage: {
    '2026-10': [
      ['Stay Green', 'Encino', 'Worry-Free', 'WFBSS-Full', 8],
      ['Twin', 'Boston', 'Worry-Free', 'WFBSS-Full', 3],
      ['Nobody', 'Bonn', 'Cloud App', 'Cloud', null],
    ],
    '2026-09': [['Nobody', 'Bonn', 'Worry-Free', 'WFBSS-Full', 4]],
  },
  usageProblems: { '2026-10': ['Row 4 cannot be used.'] },
  transactions: [['Stay Green', 'Worry-Free', 10, 12]],
  subscriptions: [
    { id: 's1', customerId: 'c1', planId: 'p1', changed: 'modified', units: 14 },
    { id: 's2', customerId: 'c1', planId: 'p2', changed: 'created', units: 5 },
    { id: 's3', customerId: 'c2', planId: 'p2', changed: 'created', units: 6 },
    { id: 's4', customerId: 'c3', planId: 'p2', changed: 'created', units: 7 },
  ],
  companies: [1, 2, 3].map((id) => company(id, `Company ${id}`)),
  products: [11, 12, 13].map((id) => product(id, `P${id}`)),
  agreements: [contract(100), contract(101), contract(102, { status: 'Expired' })],
  lines: [line(900, 100), line(901, 100), line(902, 101), line(903, 102)],
  linesAtOnce: 1,
  psaProblems: [],
  changedAt: {},
  failing: {},
  calls: [],
});

export const failure = (code: string): Failure => ({
  code,
  sentence: `It failed with ${code}.`,
  nextStep: '',
});

function call(world: World, name: string): void {
  world.calls.push(name);
  const failing = world.failing[name];
  if (failing) throw new FailureError(failing);
}

/** Two records a page: every list has several. */
function pageOf<T>(records: T[], cursor: string | null): { items: T[]; next: string | null } {
  const from = Number(cursor ?? 0);
  return { items: records.slice(from, from + 2), next: from + 2 < records.length ? String(from + 2) : null };
}

export const lmpiOf = (world: World): LmpiReader => ({
  async servicePlans() {
    call(world, 'lmpi.servicePlans');
    return world.plans;
  },
  async products() {
    call(world, 'lmpi.products');
    return [];
  },
  async customersPage(cursor) {
    call(world, 'lmpi.customers');
    const { items, next } = pageOf(world.customers, cursor);
    return { customers: items, problems: [], total: world.customers.length, next };
  },
  async summary(month: Month): Promise<Summary> {
    call(world, `lmpi.summary ${month}`);
    const rows = (world.usage[month] ?? []).map(([name, city, productName, servicePlan, used], index) => ({
      index,
      customer: name,
      city,
      state: '',
      productName,
      servicePlan,
      unit: 'Seats',
      provisioned: toDecimal(10),
      used: toDecimal(used),
    }));
    const problems = (world.usageProblems[month] ?? []).map((sentence, at) => ({
      index: 900 + at,
      sentence,
    }));
    return { month, rows, problems, traceId: `trace-${month}`, fetchedAt: world.now, clockSkew: 0 };
  },
  async transactions(month) {
    call(world, `lmpi.transactions ${month}`);
    const transactions = world.transactions.map(([customer, productName, previous, units], index) => ({
      index,
      type: 'License Change',
      customer,
      productName,
      version: 'Full',
      unit: 'unit(s)',
      previousUnits: toDecimal(previous),
      units: toDecimal(units),
      changeUnits: toDecimal(units - previous),
      previousStartChargeDate: null,
      newStartChargeDate: '2026-11-01',
    }));
    return { month, transactions, problems: [], traceId: 't', fetchedAt: world.now };
  },
  async subscriptions({ changed, page }) {
    call(world, `lmpi.subscriptions ${changed}`);
    const all = world.subscriptions.filter((one) => one.changed === changed);
    const { items } = pageOf(all, String((page - 1) * 2));
    return {
      subscriptions: items.map(({ id, customerId, planId }) => ({
        subscriptionId: id,
        customerId,
        servicePlanId: planId,
        name: `Plan ${planId}`,
        enabled: true,
      })),
      problems: [],
      records: items.length,
      paging: { total: all.length, limit: 2, page },
    };
  },
  async subscription(_customerId, subscriptionId) {
    call(world, `lmpi.subscription ${subscriptionId}`);
    const units = world.subscriptions.find(({ id }) => id === subscriptionId)?.units ?? null;
    const licence = { productCode: null, startChargeDate: '2026-11-02', enabled: true };
    return {
      subscriptionId,
      name: '',
      enabled: true,
      licences: units === null ? [] : [{ ...licence, units: toDecimal(units) }],
    };
  },
});

export function psaOf(world: World): PsaApi {
  const list =
    <T extends { id: string }>(name: string, records: () => T[]) =>
    async ({ changedSince, cursor }: ListRequest): Promise<ApiPage<T>> => {
      call(world, `psa.${name}${changedSince === null ? '' : ' changed'}`);
      const isNew = ({ id }: T): boolean =>
        changedSince === null || (world.changedAt[id] ?? 0) > changedSince;
      return { ...pageOf(records().filter(isNew), cursor), problems: world.psaProblems };
    };
  return {
    psa: 'connectwise',
    writes: NO_WRITES,
    authenticate: async () => ({ label: 'made up' }),
    companies: list('companies', () => world.companies),
    products: list('products', () => world.products),
    agreements: list('agreements', () => world.agreements),
    agreement: async (recordId) => world.agreements.find((one) => one.recordId === recordId) ?? null,
    linesAtOnce: world.linesAtOnce,
    async lines(asked) {
      world.calls.push(`psa.lines ${asked.map(({ recordId }) => recordId).join()}`);
      const failing = asked.map(({ recordId }) => world.failing[`psa.lines ${recordId}`]);
      for (const failure of failing) if (failure) throw new FailureError(failure);
      return asked.map(({ id }) => ({
        lines: world.lines.filter(({ agreementId }) => agreementId === id),
        problems: [],
      }));
    },
    // A sync never asks for it.
    history: async () => [],
  };
}
