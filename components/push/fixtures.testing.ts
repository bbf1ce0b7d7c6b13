import type { PushBatchItem } from '@/lib/messaging/protocol';
import type { Day, Month } from '@/lib/model/calendar';
import { type Decimal, multiply, subtract, toDecimal, ZERO } from '@/lib/model/decimal';
import { DEFAULT_LIMITS, type PlannedLine, type PushOption, type PushPlan } from '@/lib/model/push';
import { ITEM_STATES, type ItemState, isOver, needsPerson, type PushItem } from '@/lib/model/push-journal';

export const dec = (value: number | string): Decimal => toDecimal(value) ?? ZERO;
const day = (text: string): Day => text as Day;
const STAMP = { updatedAt: 1, updatedBy: 'user' as const };
export const TODAY = day('2026-11-28');

/** From `from` to `to` units of one row, in place. */
export function option(
  id: string,
  from: number | null,
  to: number,
  more: Partial<PushOption> = {},
): PushOption {
  const unitPrice = more.unitPrice === undefined ? dec('3.5') : more.unitPrice;
  const change = subtract(dec(to), dec(from ?? 0));
  const agreementId = more.agreementId ?? `a-${id}`;
  return {
    id,
    label: 'In place',
    agreementId,
    agreementName: 'Managed Services',
    lineId: from === null ? null : `l-${id}`,
    lineName: 'Guard seats, from 1 Jan 2025',
    oldQuantity: from === null ? null : dec(from),
    newQuantity: dec(to),
    included: ZERO,
    unitPrice,
    day: TODAY,
    meaning: `Bills ${to} from now on: the next invoice charges the whole month.`,
    prorated: false,
    nextInvoice: {
      difference: unitPrice === null ? null : multiply(change, unitPrice),
      about: false,
      words: `The invoice of 1 Dec 2026 bills ${to} instead of ${from ?? 0}.`,
    },
    undo: { possible: true, words: 'It can be undone until the invoice of 1 Dec 2026 is made.' },
    notices: [],
    writes: [
      from === null
        ? {
            kind: 'add line',
            agreementId,
            productId: 'p1',
            quantity: dec(to),
            included: ZERO,
            day: TODAY,
            unitPrice,
            like: null,
          }
        : { kind: 'set quantity', agreementId, productId: 'p1', lineId: `l-${id}`, quantity: dec(to) },
    ],
    sends: [`PATCH quantity ${from ?? 0} -> ${to} of addition 345`],
    basis: [],
    ...more,
  };
}

/** Two ways: in place, and from the next month on. */
export const twoWays = (id: string, from: number, to: number): PushOption[] => {
  const row = { agreementId: `a-${id}`, lineId: `l-${id}` };
  return [
    option(`${id} now`, from, to, row),
    option(`${id} later`, from, to, {
      ...row,
      label: 'From the next period',
      day: day('2026-12-01'),
      meaning: `The row ends on 30 Nov 2026; a new one bills ${to} from 1 Dec 2026.`,
      sends: ['PATCH cancelledDate 2026-11-30 of addition 345', 'POST addition of Guard seats, 2026-12-01'],
    }),
  ];
};

export function line(id: string, more: Partial<PlannedLine> = {}): PlannedLine {
  const options = more.options ?? twoWays(id, 40, 42);
  return {
    id,
    findingId: `f-${id}`,
    companyId: `c-${id}`,
    companyName: `Company ${id}`,
    productId: 'p1',
    productName: 'Guard seats',
    unit: 'Seats',
    expected: dec(42),
    billed: dec(40),
    variance: dec(2),
    options,
    suggested: options[0]?.id ?? null,
    cannot: null,
    source: {
      month: '2026-10' as Month,
      reportRunId: 'run',
      reportFetchedAt: Date.now() - 3 * 86_400_000,
      rows: [`Company ${id}, Guard seats, 42 used`],
    },
    undoes: null,
    ...more,
  };
}

/** Without a row: one would be added. */
export const rowless = (id: string, more: Partial<PlannedLine> = {}): PlannedLine =>
  line(id, { options: [option(`${id} add`, null, 5, { label: 'Add a row' })], suggested: null, ...more });

/** Two rows that may be meant. */
export const ambiguous = (id: string, more: Partial<PlannedLine> = {}): PlannedLine =>
  line(id, {
    options: [
      option(`${id} first`, 30, 32),
      option(`${id} second`, 10, 12, { agreementName: 'Security', lineName: 'Guard seats, branch office' }),
    ],
    suggested: null,
    ...more,
  });

export const impossible = (id: string, sentence: string, nextStep: string): PlannedLine =>
  line(id, { options: [], suggested: null, cannot: { code: 'push.posted', sentence, nextStep } });

export const plan = (lines: PlannedLine[], more: Partial<PushPlan> = {}): PushPlan => ({
  ...STAMP,
  id: 'plan',
  kind: 'push',
  psa: 'connectwise',
  system: 'na.myconnectwise.net, northwind',
  systemId: 'northwind',
  madeAt: Date.now(),
  today: TODAY,
  lines,
  limits: DEFAULT_LIMITS,
  held: null,
  notes: false,
  member: null,
  undoes: null,
  ...more,
});

export function item(at: number, state: ItemState, more: Partial<PushItem> = {}): PushItem {
  const { options, suggested: _, cannot: __, ...own } = line(String(at));
  return {
    ...STAMP,
    updatedAt: ITEM_STATES.indexOf(state),
    id: `b1 ${String(at).padStart(4, '0')}`,
    batchId: 'b1',
    line: own,
    option: options[0] ?? option('o', 40, 42),
    state,
    step: 0,
    before: null,
    after: null,
    addedLineId: null,
    sent: 1,
    failure: null,
    undoneBy: null,
    ...more,
  };
}

export const batch = (items: readonly PushItem[], more: Partial<PushBatchItem> = {}): PushBatchItem => ({
  ...STAMP,
  id: 'b1',
  kind: 'push',
  psa: 'connectwise',
  system: 'na.myconnectwise.net, northwind',
  systemId: 'northwind',
  state: 'running',
  because: null,
  retryAt: null,
  by: { name: 'Robin Hale', told: 'page' },
  confirmedAt: Date.now() - 60_000,
  endedAt: null,
  items: items.length,
  undoes: null,
  note: false,
  done: items.filter(({ state }) => state === 'done').length,
  needsPerson: items.filter(needsPerson).length,
  left: items.filter(({ state }) => isOver(state) && state !== 'done').length,
  undoable: items.filter(({ state }) => state === 'done').length,
  ...more,
});
