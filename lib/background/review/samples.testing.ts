import type { Month } from '@/lib/model/calendar';
import { type Decimal, toDecimal, ZERO } from '@/lib/model/decimal';
import { type Finding, type FindingRecord, findingId } from '@/lib/model/finding';
import type { FindingClass } from '@/lib/model/finding-classes';
import type { FindingView } from '@/lib/model/saved-view';

/** Two short of what the customer used, unless the test says otherwise. */
export const finding = (change: Partial<Finding> = {}): Finding => {
  const kind: FindingClass = change.class ?? 'under-billed';
  const companyId = change.companyId === undefined ? 'connectwise:c1' : change.companyId;
  return {
    id: findingId(kind, companyId, change.productId ?? 'connectwise:p1'),
    class: kind,
    companyId,
    companyName: 'Acme',
    productId: 'connectwise:p1',
    productName: 'TM-WFS',
    agreementId: 'connectwise:1',
    agreementName: 'Managed Services',
    agreementType: 'Managed',
    lineId: 'connectwise:l1',
    accountId: null,
    serviceId: null,
    subject: '',
    expected: toDecimal(42),
    billed: toDecimal(40),
    variance: toDecimal(2),
    used: toDecimal(42),
    provisioned: null,
    unit: 'Seats',
    unitPrice: toDecimal('3.5'),
    money: toDecimal(7),
    moneyPerYear: toDecimal(84),
    cycleMonths: 1,
    lines: 1,
    month: '2026-10' as Month,
    provisional: false,
    sentence: '42 expected, 40 billed.',
    ...change,
  };
};

export const record = (change: Partial<FindingRecord> = {}): FindingRecord => {
  const last = change.last ?? finding();
  return {
    id: last.id,
    decision: { kind: 'open' },
    decidedOn: null,
    notes: [],
    firstSeenAt: 1,
    resolvedAt: null,
    reopened: null,
    last,
    updatedAt: 1,
    updatedBy: 'sync',
    ...change,
  };
};

export const dec = (value: number | string): Decimal => toDecimal(value) ?? ZERO;

export const VIEW: FindingView = {
  show: 'open',
  query: '',
  classes: ['under-billed'],
  companyIds: [],
  productIds: [],
  agreementTypes: [],
  fixedBy: null,
  threshold: null,
  group: 'company',
  sort: { by: 'worth', descending: true },
};
