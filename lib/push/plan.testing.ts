import type { PlannedLine, PushOption, PushPlan, PushWrite } from '@/lib/model/push';
import type { PushBatch } from '@/lib/model/push-journal';
import type { Confirmation } from './contract';
import { day, dec, type FakePsa } from './fake-psa.testing';

export const SYSTEM = { kind: 'connectwise' as const, label: 'ConnectWise PSA at na', id: 'na/acme' };

/** How one line is written. */
export type Kind = 'set' | 'adjust' | 'cut over' | 'add';
export const KINDS: readonly Kind[] = ['set', 'adjust', 'cut over', 'add'];

const DAY = day('2026-12-01');

function writesOf(
  kind: Kind,
  at: { agreementId: string; productId: string; lineId: string },
  n: number,
): PushWrite[] {
  const quantity = dec(40 + n);
  const { lineId, ...place } = at;
  const added: PushWrite = {
    kind: 'add line',
    ...place,
    quantity,
    included: dec(0),
    day: DAY,
    unitPrice: null,
    like: null,
  };
  if (kind === 'set') return [{ kind: 'set quantity', ...at, quantity }];
  if (kind === 'adjust') return [{ kind: 'adjust units', ...at, change: dec(n + 1), day: DAY }];
  if (kind === 'add') return [added];
  return [
    { kind: 'end line', ...place, lineId, lastDay: day('2026-11-30') },
    { ...added, like: lineId },
  ];
}

/** A plan of so many lines, each of a product of its own, three to an agreement; the PSA has them. */
export function planOf(psa: FakePsa, kinds: readonly Kind[], change: Partial<PushPlan> = {}): PushPlan {
  const at = psa.clock.now();
  const lines = kinds.map((kind, n): PlannedLine => {
    const agreementId = `connectwise:${100 + Math.floor(n / 3)}`;
    const place = { agreementId, productId: `connectwise:p${n}`, lineId: `connectwise:l${n}` };
    if (kind !== 'add') psa.add(agreementId, place.lineId, place.productId, String(10 + n));
    const writes = writesOf(kind, place, n);
    const option: PushOption = {
      id: `o${n}`,
      label: 'In place',
      agreementId,
      agreementName: `Managed ${Math.floor(n / 3)}`,
      lineId: kind === 'add' ? null : place.lineId,
      lineName: `Product ${n}`,
      oldQuantity: kind === 'add' ? null : dec(10 + n),
      newQuantity: dec(40 + n),
      included: dec(0),
      unitPrice: dec('3.5'),
      day: DAY,
      meaning: 'It bills so from 1 Dec 2026.',
      prorated: null,
      nextInvoice: { difference: null, about: false, words: '' },
      undo: { possible: true, words: '' },
      notices: [],
      writes,
      sends: writes.map((write) => `${write.kind} of ${place.lineId}`),
      basis: psa.sightOf(agreementId, place.productId),
    };
    return {
      id: `line-${n}`,
      findingId: null,
      companyId: 'connectwise:c1',
      companyName: 'Acme',
      productId: place.productId,
      productName: `Product ${n}`,
      unit: 'seat',
      expected: null,
      billed: null,
      variance: null,
      options: [option],
      suggested: option.id,
      cannot: null,
      source: null,
      undoes: null,
    };
  });
  return {
    id: 'plan',
    updatedAt: at,
    updatedBy: 'user',
    kind: 'push',
    psa: SYSTEM.kind,
    system: SYSTEM.label,
    systemId: SYSTEM.id,
    madeAt: at,
    today: day('2026-11-28'),
    lines,
    limits: { unitsPerLine: null, moneyPerLine: null, linesPerBatch: null, moneyPerBatch: null },
    held: null,
    notes: true,
    member: null,
    undoes: null,
    ...change,
  };
}

export const confirmationOf = (plan: PushPlan, change: Partial<Confirmation> = {}): Confirmation => ({
  planId: plan.id,
  picks: plan.lines.map(({ id, options }) => ({ itemId: id, optionId: options[0]?.id ?? '' })),
  typed: null,
  by: { name: 'Ada', told: 'typed' },
  note: false,
  ...change,
});

export const batchOf = (change: Partial<PushBatch> = {}): PushBatch => ({
  id: 'batch',
  updatedAt: 1,
  updatedBy: 'user',
  kind: 'push',
  psa: SYSTEM.kind,
  system: SYSTEM.label,
  systemId: SYSTEM.id,
  state: 'running',
  because: null,
  retryAt: null,
  by: { name: 'Ada', told: 'typed' },
  confirmedAt: 1,
  endedAt: null,
  items: 1,
  undoes: null,
  note: false,
  ...change,
});
