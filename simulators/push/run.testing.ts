import { expect } from 'vitest';
import { corrected } from '@/lib/background/push/corrected';
import type { PlannedLine, PushPlan } from '@/lib/model/push';
import type { ItemState, PushItem } from '@/lib/model/push-journal';
import { type Bench, type Death, fakeClock, loggedOf, outliving, runDying } from '@/lib/push/harness.testing';
import { mustAgree } from '@/lib/push/must-agree.testing';
import { planUndo, wasWritten } from '@/lib/push/plan/undo';
import { confirmationOf } from '@/lib/push/plan.testing';
import { elsewhere, numbersOf } from '@/lib/push/seeded.testing';
import { type Locks, localLocks } from '@/lib/store/locks';
import { openStore } from '@/lib/store/open';
import { autotaskStand } from './autotask.testing';
import { connectWiseStand } from './connectwise.testing';
import { planOn } from './plan.testing';
import type { MakeStand, Stand } from './stand.testing';
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

const { signal } = new AbortController();
const sorted = (all: readonly object[]): string[] => all.map((one) => JSON.stringify(one)).sort();
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
  const acts: { locks: Locks; done: Promise<void> }[] = [];
  network.onRequest = (request) => {
    if (request - first === disturbed && other)
      stand.disturb(other.options[0]?.agreementId ?? '', other.productId);
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

  network.onRequest = () => undefined;
  network.reads = null;
  network.downUntil = 0;
  network.fates.clear();
  // What was worked on late has come by then.
  await clock.sleep(120_000);
  const putRight = await takeBack(bench, stand, items, 'correction', where);
  const undone = await takeBack(bench, stand, await store.pushItems.all(), 'undo', where);
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

  async function takeBack(
    on: Bench,
    from: Stand,
    of: readonly PushItem[],
    kind: 'undo' | 'correction',
    told: string,
  ): Promise<number> {
    const api = from.api();
    const lines: PlannedLine[] = [];
    const open = of.filter(({ line }) => line.undoes === null);
    const standing = kind === 'undo' ? await Promise.all(open.map((one) => corrected(on.store, one))) : open;
    for (const item of standing.toReversed()) {
      const agreement = from.agreements.find(({ id }) => id === item.option.agreementId);
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
    const logged = from.log().length;
    await on.store.pushPlans.put(back);
    await runDying(on, kept, confirmationOf(back), []);
    const done = (await on.store.pushItems.all()).filter(
      ({ line, state }) => line.undoes !== null && state === 'done',
    );
    expect(done.length, `${told}: ${kind}`).toBeGreaterThanOrEqual(lines.length);
    // Each write of it once, and nothing else: on a line whose correction and undo are alike the log tells them by time.
    const writes = lines.flatMap(({ options }) => options.flatMap((option) => option.writes.map(loggedOf)));
    expect(sorted(from.log().slice(logged)), `${told}: ${kind}`).toEqual(sorted(writes));
    return lines.length;
  }
}
