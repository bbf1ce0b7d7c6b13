import { expect } from 'vitest';
import type { ItemState, PushItem } from '@/lib/model/push-journal';
import type { Locks } from '@/lib/store/locks';
import { deathBench } from './death.testing';
import { FAULTS } from './fake-psa.testing';
import { type Bench, type Death, type Outliving, outliving, pushOf, runDying } from './harness.testing';
import { mustAgree } from './must-agree.testing';
import { confirmationOf, KINDS } from './plan.testing';

/** Numbers below 1 that are the same for the same seed (mulberry32). */
export function numbersOf(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One run of a few lines with deaths, faults, a network that goes and somebody else at work, all from one seed. */
export async function seeded(seed: number): Promise<PushItem[]> {
  const next = numbersOf(seed);
  const below = (most: number): number => Math.floor(next() * most);
  const oneOf = <T>(all: readonly T[]): T => all[below(all.length)] as T;

  const kinds = Array.from({ length: 2 + below(3) }, () => oneOf(KINDS));
  const { bench, psa, plan } = await deathBench(kinds);
  for (let send = 0; send < kinds.length * 2; send++)
    if (next() < 0.4) psa.faults.set(send, next() < 0.05 ? 'no right' : oneOf(FAULTS));
  const deaths: Death[] = Array.from({ length: below(4) }, () => ({
    at: 1 + below(kinds.length * 8),
    when: oneOf(['before', 'after'] as const),
  }));
  const [disturbed, downAt] = [next() < 0.3 ? below(15) : -1, next() < 0.25 ? below(12) : -1];
  const [line, downFor] = [below(kinds.length), 1_000 + below(200_000)];
  const actAt = next() < 0.25 ? below(15) : -1;
  const act = oneOf(['pause', 'stop'] as const);
  const kept = outliving();
  const acts: { locks: Locks; done: Promise<void> }[] = [];
  psa.onRequest = (request) => {
    if (request === actAt) acts.push({ locks: kept.locks, done: elsewhere(bench, kept, act) });
    if (request === disturbed) psa.disturb(`connectwise:l${line}`);
    if (request === downAt) psa.downUntil = psa.clock.now() + downFor;
  };
  const where = `seed ${seed} (${kinds.join(', ')})`;
  await runDying(bench, kept, confirmationOf(plan, { note: next() < 0.2 }), deaths);
  // What waits for a lock that a dead worker held is dead too.
  for (const { locks, done } of acts) if (locks === kept.locks) await done;
  const items = await mustAgree(bench, kept, where);
  const states = items.map(({ state }) => state);
  // Neither is said where nobody else was at work.
  if (disturbed < 0) for (const state of SOMEBODY) expect(states, where).not.toContain(state);
  bench.store.close();
  return items;
}

const SOMEBODY: readonly ItemState[] = ['changed', 'unclear'];

/** Somebody pauses or stops it in another window. */
export async function elsewhere(bench: Bench, kept: Outliving, act: 'pause' | 'stop'): Promise<void> {
  const push = pushOf(bench, kept, { locks: kept.locks });
  const [batch] = await bench.store.pushBatches.all();
  if (batch) await push[act](batch.id);
  await push.idle();
}
