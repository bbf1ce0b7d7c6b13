import { expect } from 'vitest';
import type { ItemState } from '@/lib/model/push-journal';
import { type Bench, type Death, fakeClock, outliving, runDying } from '@/lib/push/harness.testing';
import { mustAgree } from '@/lib/push/must-agree.testing';
import { wasWritten } from '@/lib/push/plan/undo';
import { confirmationOf } from '@/lib/push/plan.testing';
import { elsewhere, numbersOf } from '@/lib/push/seeded.testing';
import type { Store } from '@/lib/store/contract';
import { type Locks, localLocks } from '@/lib/store/locks';
import { openStore } from '@/lib/store/open';
import { autotaskStand } from './autotask.testing';
import { connectWiseStand } from './connectwise.testing';
import { planOn } from './plan.testing';
import type { MakeStand } from './stand.testing';
import { type Pushed, takeBack } from './take-back.testing';
import { FATES, READ_FATES } from './transport.testing';

export const STANDS: Record<'connectwise' | 'autotask', MakeStand> = {
  connectwise: connectWiseStand,
  autotask: autotaskStand,
};

/** What a run came to. */
export interface Outcome {
  states: ItemState[];
  deaths: number;
  requests: number;
  sent: number;
  corrected: number;
  undone: number;
}

const NOON = Date.UTC(2026, 10, 20, 12);
let databases = 0;

/** As `run`; whatever goes wrong says the seed. */
export const runSeed = (psa: keyof typeof STANDS, seed: number): Promise<Outcome> =>
  run(psa, seed).catch((thrown: unknown) => {
    if (thrown instanceof Error && !thrown.message.includes(`seed ${seed}`))
      thrown.message = `${psa}, seed ${seed}: ${thrown.message}`;
    throw thrown;
  });

/** A batch on a PSA's simulator with deaths, faults, a network that goes and somebody else at work, all from one seed. */
async function run(psa: keyof typeof STANDS, seed: number): Promise<Outcome> {
  const next = numbersOf(seed);
  const below = (most: number): number => Math.floor(next() * most);
  const clock = fakeClock(NOON);
  const stand = await STANDS[psa](clock);
  const system = { kind: psa, label: psa, id: 'one' };
  const store = await openStore({ name: `simulated-push-${databases++}`, locks: localLocks() });
  const bench: Bench = { store, clock, system, api: stand.api, log: async () => stand.log() };
  const plan = await planOn(stand, stand.api(), system, clock.now(), below);
  await store.commit({ put: { agreements: stand.agreements, pushPlans: [plan] } });
  const days = [stand.today, ...new Set(plan.lines.flatMap(({ options }) => options.map(({ day }) => day)))];
  const before = days.map((day) => stand.books(day));

  const { network } = stand;
  const [first, firstSent] = [network.requests, network.sent];
  for (let send = 0; send < plan.lines.length * 3; send += 1)
    if (next() < 0.4)
      network.fates.set(
        firstSent + send,
        next() < 0.05 ? 'no right' : (FATES[below(FATES.length)] ?? 'none'),
      );
  const deaths: Death[] = Array.from({ length: below(4) }, () => ({
    at: 1 + below(plan.lines.length * 8),
    when: next() < 0.5 ? 'before' : 'after',
  }));
  const [disturbed, downAt] = [next() < 0.3 ? below(25) : -1, next() < 0.25 ? below(25) : -1];
  const downFor = 1_000 + below(200_000);
  if (next() < 0.25)
    network.reads = {
      from: first + below(25),
      most: 1 + below(12),
      fate: READ_FATES[below(READ_FATES.length)] ?? 'busy',
    };
  const actAt = next() < 0.2 ? below(25) : -1;
  const act = next() < 0.6 ? ('pause' as const) : ('stop' as const);
  const other = plan.lines[below(plan.lines.length)];
  const kept = outliving();
  let sentBefore: Promise<number> | null = null;
  const acts: { locks: Locks; done: Promise<void> }[] = [];
  network.onRequest = (request) => {
    if (request - first === disturbed && other) {
      stand.disturb(other.options[0]?.agreementId ?? '', other.productId);
      sentBefore = sentOf(store, other.id);
    }
    if (request - first === downAt) network.downUntil = clock.now() + downFor;
    if (request - first === actAt) acts.push({ locks: kept.locks, done: elsewhere(bench, kept, act) });
  };

  const where = `${psa}, seed ${seed}`;
  await runDying(bench, kept, confirmationOf(plan), deaths);
  // What waits for a lock that a dead worker held is dead too.
  for (const { locks, done } of acts) if (locks === kept.locks) await done;
  const items = await mustAgree(bench, kept, where);
  const states = items.map(({ state }) => state);
  const { died } = kept;
  if (disturbed < 0 && network.reads?.fate !== 'web page')
    for (const state of ['changed', 'unclear']) expect(states, where).not.toContain(state);

  // What somebody changed before anything was sent is left alone; what is added has no row that could change.
  if ((await sentBefore) === 0 && other?.productId !== stand.absent)
    expect(items.find(({ line }) => line.id === other?.id)?.sent, where).toBe(0);

  network.onRequest = () => undefined;
  network.reads = null;
  network.downUntil = 0;
  network.fates.clear();
  // What was worked on late has come by then.
  await clock.sleep(120_000);
  const pushed: Pushed = { bench, kept, stand, plan, where };
  const putRight = await takeBack(pushed, items, 'correction');
  const undone = await takeBack(pushed, await store.pushItems.all(), 'undo');
  // Where nobody else was at work, the books are as they were.
  const lost = new Set(items.filter(({ state }) => state === 'unclear').map(({ option }) => option.id));
  if (disturbed >= 0 && other) lost.add(other.options[0]?.id ?? '');
  const left = (await store.pushItems.all()).filter(
    ({ line, option, undoneBy, state }) =>
      line.undoes === null && undoneBy === null && wasWritten(state) && !lost.has(option.id),
  );
  expect(
    left.map(({ id, state }) => `${id} ${state}`),
    where,
  ).toEqual([]);
  const ofOurs = (books: Map<string, string>): Map<string, string> =>
    new Map([...books].filter(([line]) => ![...lost].some((place) => line.startsWith(`${place} `))));
  expect(
    days.map((day) => ofOurs(stand.books(day))),
    where,
  ).toEqual(before.map(ofOurs));
  store.close();
  return {
    states,
    deaths: died,
    requests: network.requests - first,
    sent: network.sent - firstSent,
    corrected: putRight,
    undone,
  };
}

async function sentOf(store: Store, lineId: string): Promise<number> {
  return (await store.pushItems.all()).find(({ line }) => line.id === lineId)?.sent ?? 0;
}
