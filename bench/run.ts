import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBadges } from './badges';
import { measureCost } from './cost';
import { measureEffort } from './effort';
import { measureForeign } from './foreign';
import { measureHeap } from './heap';
import { measurePanel } from './panel';
import { type BenchPsa, PSAS } from './psa';
import { measurePure } from './pure';
import { measurePush } from './push';
import { holds, type Result } from './result';
import { measureReview } from './review';
import { measurePopup } from './screens';
import { measureSize } from './size';
import { measureSync } from './sync';
import { tableOf } from './table';
import { measureTriage } from './triage';
import { inWorld, ready, type World } from './world';

// `npm run bench`: every measurement, or those named as arguments; of both PSAs, or of the one after `--psa`. Ends with 1
// when a budget is broken.

const FOLDER = 'bench-output';

const { values, positionals: wanted } = parseArgs({
  options: { psa: { type: 'string' } },
  allowPositionals: true,
});
const psas = Object.values(PSAS).filter(({ kind }) => values.psa === undefined || values.psa === kind);

/** One world for each PSA with the large agreements in it, connected, synced and mapped. */
const inReadyWorlds =
  (measure: (world: World, psa: BenchPsa) => Promise<Result[]>) => async (): Promise<Result[]> => {
    const results: Result[] = [];
    for (const psa of psas)
      results.push(
        ...(await inWorld({ largeAgreements: [500, 100, 20] }, async (world) => {
          await ready(world, psa);
          return measure(world, psa);
        })),
      );
    return results;
  };

const MEASUREMENTS: Record<string, () => Promise<Result[]>> = {
  size: measureSize,
  pure: measurePure,
  popup: inReadyWorlds(measurePopup),
  badges: inReadyWorlds(measureBadges),
  cost: inReadyWorlds(measureCost),
  foreign: inReadyWorlds(measureForeign),
  heap: inReadyWorlds(measureHeap),
  sync: () => measureSync(psas),
  push: () => measurePush(psas),
  panel: measurePanel,
  review: measureReview,
  triage: measureTriage,
  effort: measureEffort,
};

const names: Record<string, readonly string[]> = {
  measurement: Object.keys(MEASUREMENTS),
  PSA: Object.keys(PSAS),
};
const asked = [
  ...wanted.map((name) => ['measurement', name] as const),
  ...(values.psa === undefined ? [] : [['PSA', values.psa] as const]),
];
for (const [what, name] of asked)
  if (!names[what]?.includes(name)) {
    console.error(`There is no ${what} "${name}". There are: ${names[what]?.join(', ')}.`);
    process.exit(2);
  }

const results: Result[] = [];
const broken: string[] = [];
for (const [name, measure] of Object.entries(MEASUREMENTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const started = performance.now();
  try {
    results.push(...(await measure()));
  } catch (error) {
    broken.push(name);
    console.error(`${name} failed: ${error instanceof Error ? error.message : error}`);
  }
  console.error(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
}
const machine = { cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
mkdirSync(FOLDER, { recursive: true });
const report = { at: new Date().toISOString(), machine, broken, results };
writeFileSync(join(FOLDER, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
console.log(`\n${tableOf(results)}\n`);
process.exitCode = broken.length === 0 && results.every((result) => holds(result) !== false) ? 0 : 1;
