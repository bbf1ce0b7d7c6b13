import type { Decimal } from '@/lib/model/decimal';
import { add, toDecimal, ZERO } from '@/lib/model/decimal';
import type { PlannedLine, PushOption, PushPlan } from '@/lib/model/push';
import type { PsaApi } from '@/lib/psa/contract';
import type { PsaSystemNow } from '@/lib/push/contract';
import { placeOf } from '@/lib/push/plan/overlay';
import { lineOn, sightOn } from '@/lib/push/plan/sight-on';
import type { Stand } from './stand.testing';

const { signal } = new AbortController();
export type Below = (most: number) => number;

/** A plan of some lines, each in one of the ways that the PSA's own client offers now. */
export async function planOn(
  stand: Stand,
  api: PsaApi,
  system: PsaSystemNow,
  at: number,
  below: Below,
): Promise<PushPlan> {
  const all = [...stand.products].flatMap(([agreementId, products]) =>
    products.map((productId) => ({ agreementId, productId })),
  );
  const some = all.filter(() => below(10) < 7);
  const places = some.length > 0 ? some : all.slice(0, 1);
  if (below(3) === 0) places.push({ agreementId: all[0]?.agreementId ?? '', productId: stand.absent });
  const lines: PlannedLine[] = [];
  for (const place of places) lines.push(await lineAt(stand, api, place, below));
  return {
    id: 'plan',
    updatedAt: at,
    updatedBy: 'user',
    kind: 'push',
    psa: stand.psa,
    system: system.label,
    systemId: system.id,
    madeAt: at,
    today: stand.today,
    lines,
    limits: { unitsPerLine: null, moneyPerLine: null, linesPerBatch: null, moneyPerBatch: null },
    held: null,
    notes: false,
    member: null,
    undoes: null,
  };
}

async function lineAt(
  stand: Stand,
  { writes }: PsaApi,
  { agreementId, productId }: { agreementId: string; productId: string },
  below: Below,
): Promise<PlannedLine> {
  const agreement = stand.agreements.find(({ id }) => id === agreementId);
  if (!agreement) throw new Error(`no agreement ${agreementId}`);
  const [terms] = await writes.terms([agreement], signal);
  const sight = await writes.sight(agreement, productId, stand.today, signal);
  const line = sight[0] ?? null;
  const product = { id: productId, identifier: productId, unitPrice: '3' as Decimal };
  if (!terms) throw new Error('no terms');
  const found = writes.ways({ terms, sight, line, product, today: stand.today, day: null });
  if (found.cannot) throw new Error(found.cannot.sentence);
  const way = found.ways[below(found.ways.length)];
  if (!way) throw new Error('no way');
  const from = line ? lineOn(line, way.day).quantity : null;
  const to = add(from ?? ZERO, toDecimal(1 + below(6)) ?? ZERO);
  const planned = way.writes(to);
  const option: PushOption = {
    id: placeOf(agreementId, productId),
    label: way.label,
    agreementId,
    agreementName: agreement.name,
    lineId: line?.lineId ?? null,
    lineName: productId,
    oldQuantity: from,
    newQuantity: to,
    included: line?.included ?? ZERO,
    unitPrice: line?.unitPrice ?? null,
    day: way.day,
    meaning: way.meaning(to),
    prorated: way.prorated,
    nextInvoice: { difference: null, about: false, words: '' },
    undo: way.undo(to),
    notices: way.notices(to),
    writes: planned,
    sends: planned.map((write) => writes.describe(write, sight)),
    basis: sightOn(sight, way.day),
  };
  return {
    id: option.id,
    findingId: null,
    companyId: agreement.companyId,
    companyName: agreement.companyName,
    productId,
    productName: productId,
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
}
