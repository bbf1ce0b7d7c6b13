import { PLAN_HOLDS, type PushPlan } from '@/lib/model/push';
import type { PushBatch, PushItem } from '@/lib/model/push-journal';
import { mustBeApart, mustBeFree, type Picked, placesOf } from './confirm-places';
import type { Confirmation, PushDeps } from './contract';
import { batchEntry, entryOf, linesWords, whoOf } from './entries';
import * as fail from './failures';
import type { Journal } from './journal';
import { exceeded, isTyped } from './limits';

/** Makes a batch of a plan, in one transaction with its first entry. Throws as `Push.confirm`. */
export async function confirmPlan(
  deps: PushDeps,
  journal: Journal,
  confirmation: Confirmation,
): Promise<PushBatch> {
  const { store } = deps;
  const plan = (await store.pushPlans.get(confirmation.planId)) ?? fail.refuse(fail.PLAN_GONE);
  const picked = confirmation.picks.map((pick) => pickedOf(plan, pick));
  mustBeOneEach(picked);
  const held = plan.held ?? (plan.kind === 'push' ? await deps.frozen() : null);
  if (held) fail.refuse(held);
  await mustBeCurrent(deps, plan, picked);
  const above = exceeded(plan.limits, picked);
  if (above.length > 0 && !isTyped(confirmation.typed, picked)) fail.refuse(fail.mustBeTyped(above, picked));
  const [batch, items] = batchOf(deps, plan, picked, confirmation);
  return journal.write(async () => {
    // Confirmed once: another window may have been quicker, with this plan or with one of the same lines.
    if (!(await store.pushPlans.get(plan.id))) fail.refuse(fail.PLAN_GONE);
    await mustBeFree(store, plan, picked);
    return {
      entries: [confirmed(batch, items, confirmation)],
      put: { pushBatches: [batch], pushItems: items },
      remove: { pushPlans: [plan.id] },
      result: batch,
    };
  });
}

function pickedOf(plan: PushPlan, { itemId, optionId }: Confirmation['picks'][number]): Picked {
  const line = plan.lines.find(({ id }) => id === itemId);
  const option = line?.options.find(({ id }) => id === optionId);
  if (!line || !option) return fail.refuse(fail.PLAN_GONE);
  if (line.cannot) fail.refuse(line.cannot);
  return { line, option };
}

function mustBeOneEach(picked: readonly Picked[]): void {
  if (picked.length === 0 || picked.some(({ option }) => option.writes.length === 0))
    fail.refuse(fail.NOTHING);
  const places = picked.flatMap(({ option }) => [...new Set(placesOf(option))]);
  if (new Set(places).size < places.length) fail.refuse(fail.LINE_TAKEN);
  mustBeApart(picked);
}

async function mustBeCurrent(deps: PushDeps, plan: PushPlan, picked: readonly Picked[]): Promise<void> {
  const age = deps.now() - plan.madeAt;
  if (age < 0 || age > PLAN_HOLDS) fail.refuse(fail.PLAN_OLD);
  const system = (await deps.system()) ?? fail.refuse(fail.NOT_CONNECTED);
  if (system.kind !== plan.psa || system.id !== plan.systemId) fail.refuse(fail.OTHER_SYSTEM);
  if (plan.kind !== 'push') return;
  for (const { line } of picked) {
    if (!line.source?.reportRunId) continue;
    const published = await deps.store.usage.report(line.source.month);
    if (published?.runId !== line.source.reportRunId) fail.refuse(fail.REPORT_REPLACED);
  }
}

function batchOf(
  deps: PushDeps,
  plan: PushPlan,
  picked: readonly Picked[],
  { by, note }: Confirmation,
): [PushBatch, PushItem[]] {
  const [id, at] = [deps.newId(), deps.now()];
  const stamp = { updatedAt: at, updatedBy: 'user' as const };
  const batch: PushBatch = {
    ...stamp,
    id,
    kind: plan.kind,
    psa: plan.psa,
    system: plan.system,
    systemId: plan.systemId,
    state: 'running',
    because: null,
    retryAt: null,
    by,
    confirmedAt: at,
    endedAt: null,
    items: picked.length,
    undoes: plan.undoes,
    note: note && plan.notes,
  };
  const items = picked.map(({ line: planned, option }, place): PushItem => {
    const { options: _, suggested: __, cannot: ___, ...line } = planned;
    return {
      ...stamp,
      id: `${id}:${String(place).padStart(4, '0')}`,
      batchId: id,
      line,
      option,
      state: 'waiting',
      step: 0,
      before: null,
      after: null,
      addedLineId: null,
      sent: 0,
      failure: null,
      undoneBy: null,
    };
  });
  return [batch, items];
}

const DOES = {
  push: 'confirmed the push of',
  undo: 'confirmed the undo of',
  correction: 'confirmed the correction of',
};

function confirmed(batch: PushBatch, items: readonly PushItem[], { typed, planId }: Confirmation) {
  const lines = items.map(({ id, line, option }) => ({
    id,
    company: line.companyName,
    product: line.productName,
    agreement: option.agreementName,
    from: option.oldQuantity,
    to: option.newQuantity,
    sends: option.sends,
  }));
  const sentence = `${whoOf(batch)} ${DOES[batch.kind]} ${linesWords(items.length)}.`;
  return batchEntry(batch, entryOf('confirmed', sentence, { planId, typed, note: batch.note, lines }));
}
