import type { Input, MessageName, Output } from '@/lib/messaging/protocol';
import type { Badge } from '@/lib/model/badge';
import type { Month } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import type { AgreementFigures } from '@/lib/model/figures';
import type { GridReading, PsaPage, ReadRow, Screen } from '@/lib/psa/contract';

export const decimal = (text: string): Decimal => text as Decimal;

export const badgeOf = (over: Partial<Badge> = {}): Badge => ({
  state: 'under-billed',
  used: decimal('42'),
  billed: decimal('40'),
  variance: decimal('2'),
  basis: 'used',
  ruled: false,
  unit: 'Seat',
  month: '2026-10' as Month,
  provisional: false,
  reason: null,
  groupedLines: 1,
  groupedAgreements: 1,
  comparedWith: 'record',
  trace: [{ label: 'Used', value: '42', source: 'LMPI report, Oct 2026' }],
  ...over,
});

export const figuresOf = (over: Partial<AgreementFigures> = {}): AgreementFigures => ({
  agreementId: 'connectwise:5',
  recordId: 5,
  name: 'Managed Services',
  companyName: 'Northwind',
  month: '2026-10' as Month,
  lines: ['A', 'B'].map((lineId) => ({
    lineId,
    productIdentifier: `ID-${lineId}`,
    description: `Product ${lineId}`,
    quantity: decimal('40'),
    effectiveDate: null,
    cancelledDate: null,
    unitPrice: null,
    ofChild: false,
    badge: badgeOf(),
  })),
  total: badgeOf({ used: decimal('84'), billed: decimal('80'), variance: decimal('4') }),
  unplaced: [],
  asOf: null,
  ...over,
});

/** A page over a real table in the test's document, steered by the test. */
export class FakePage implements PsaPage {
  readonly psa = 'connectwise';
  shown: Screen | null = 'agreement-lines';
  told: ReturnType<PsaPage['record']> = {
    recordId: 5,
    names: ['Managed Services'],
    companyName: 'Northwind',
  };
  reading: GridReading = { state: 'read', by: 'content', rows: [] };
  head: HTMLElement | null;
  change: () => void = () => undefined;

  constructor(lines: (string | null)[] = ['A', 'B']) {
    document.body.innerHTML = '<h1>Agreement</h1><table><tbody></tbody></table>';
    this.head = document.querySelector('h1');
    for (const lineId of lines) this.addRow({ lineId });
  }
  addRow(over: Partial<ReadRow>): ReadRow {
    const row = document.createElement('tr');
    const cell = document.createElement('td');
    cell.textContent = '40.00';
    row.append(cell);
    document.querySelector('tbody')?.append(row);
    const read: ReadRow = {
      row,
      cell,
      lineId: null,
      stale: false,
      product: 'ID',
      description: 'Product',
      quantity: decimal('40'),
      effective: null,
      cancelled: null,
      company: null,
      agreement: null,
      ...over,
    };
    this.reading.rows.push(read);
    return read;
  }
  screen = () => this.shown;
  record = () => this.told;
  member: PsaPage['member'] = () => null;
  read = () => this.reading;
  fingerprint = () => [];
  header = () => this.head;
  unseen: () => void = () => undefined;
  watch = (changed: () => void, unseen: () => void) => {
    this.change = changed;
    this.unseen = unseen;
    changed();
  };
  learn: PsaPage['learn'] = () => null;
  lacks = false;
  lacksLines = () => this.lacks;
  sight: PsaPage['sight'] = () => ({
    address: 'screen',
    groups: [],
    labels: new Map(),
    elementOf: () => undefined,
  });
}

export type Answers = { [K in MessageName]?: (input: Input<K>) => Output<K> | Promise<Output<K>> };

/** A background that answers as told and remembers what it was asked. */
export function fakeBackground(answers: Answers) {
  const asked: { name: MessageName; input: unknown }[] = [];
  const ask = async <K extends MessageName>(name: K, input: Input<K>): Promise<Output<K>> => {
    asked.push({ name, input });
    const answer = answers[name];
    if (!answer) throw new Error(`no answer to ${name}`);
    return answer(input);
  };
  return { ask, asked, count: (name: MessageName) => asked.filter((one) => one.name === name).length };
}

/** All of ours that stands in the document, by kind. */
export const ours = (kind: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-seatcheck=${kind}]`),
];
export const inside = (host: Element | undefined, selector: string): HTMLElement | null =>
  host?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
export const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 20));
/** As a background that refuses. */
export const failing = (thrown: Error): never => {
  throw thrown;
};
