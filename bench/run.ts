import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { measureBadges } from './badges';
import { measureCost } from './cost';
import { measureEffort } from './effort';
import { measureHeap } from './heap';
import { measurePanel } from './panel';
import { measurePure } from './pure';
import { holds, type Result } from './result';
import { measurePopup } from './screens';
import { measureSize } from './size';
import { measureSync } from './sync';
import { tableOf } from './table';
import { inWorld, ready, type World } from './world';

// `npm run bench`: every measurement, or those named as arguments. Ends with 1 when a budget is broken.

const FOLDER = 'bench-output';

/** One world with the large agreements in it, connected, synced and mapped. */
const inReadyWorld = (measure: (world: World) => Promise<Result[]>) => () =>
  inWorld({ largeAgreements: [500, 100, 20] }, async (world) => {
    await ready(world);
    return measure(world);
  });

const MEASUREMENTS: Record<string, () => Promise<Result[]>> = {
  size: measureSize,
  pure: measurePure,
  popup: inReadyWorld(measurePopup),
  badges: inReadyWorld(measureBadges),
  cost: inReadyWorld(measureCost),
  heap: inReadyWorld(measureHeap),
  sync: measureSync,
  panel: measurePanel,
  effort: measureEffort,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in MEASUREMENTS));
if (unknown.length > 0) {
  console.error(
    `There is no measurement "${unknown[0]}". There are: ${Object.keys(MEASUREMENTS).join(', ')}.`,
  );
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
