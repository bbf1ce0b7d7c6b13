import { expect } from 'vitest';
import { corrected } from '@/lib/background/push/corrected';
import type { PlannedLine, PushPlan } from '@/lib/model/push';
import type { PushItem } from '@/lib/model/push-journal';
import { type Bench, loggedOf, type Outliving, runDying } from '@/lib/push/harness.testing';
import { planUndo } from '@/lib/push/plan/undo';
import { confirmationOf } from '@/lib/push/plan.testing';
import type { Stand } from './stand.testing';

export interface Pushed {
  bench: Bench;
  kept: Outliving;
  stand: Stand;
  plan: PushPlan;
  where: string;
}

const { signal } = new AbortController();
const sorted = (all: readonly object[]): string[] => all.map((one) => JSON.stringify(one)).sort();

/** Corrects or undoes what can be, as a person would; resolves with how many lines that were. */
export async function takeBack(
  { bench, kept, stand, plan, where }: Pushed,
  of: readonly PushItem[],
  kind: 'undo' | 'correction',
): Promise<number> {
  const { store, clock } = bench;
  const api = stand.api();
  const lines: PlannedLine[] = [];
  const open = of.filter(({ line }) => line.undoes === null);
  const standing = kind === 'undo' ? await Promise.all(open.map((one) => corrected(store, one))) : open;
  for (const item of standing.toReversed()) {
    const agreement = stand.agreements.find(({ id }) => id === item.option.agreementId);
    if (!agreement) throw new Error('no agreement');
    const sight = await api.writes.sight(agreement, item.line.productId, item.option.day, signal);
    const line = planUndo(item, kind, sight, api.writes, () => false);
    if (line.cannot === null) lines.push(line);
  }
  if (lines.length === 0) return 0;
  const at = clock.now();
  const back: PushPlan = {
    ...plan,
    id: `${kind} ${at}`,
    kind,
    lines,
    madeAt: at,
    undoes: of[0]?.batchId ?? null,
  };
  const logged = stand.log().length;
  await store.pushPlans.put(back);
  await runDying(bench, kept, confirmationOf(back), []);
  const done = (await store.pushItems.all()).filter(
    ({ line, state }) => line.undoes !== null && state === 'done',
  );
  expect(done.length, `${where}: ${kind}`).toBeGreaterThanOrEqual(lines.length);
  // Each write of it once, and nothing else: on a line whose correction and undo are alike the log tells them by time.
  const writes = lines.flatMap(({ options }) => options.flatMap((option) => option.writes.map(loggedOf)));
  expect(sorted(stand.log().slice(logged)), `${where}: ${kind}`).toEqual(sorted(writes));
  return lines.length;
}
