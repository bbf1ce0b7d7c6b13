import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { type Accuracy, accuracyEntry } from './accuracy';
import { aimsOf, aimsTable, type OfOurs } from './aims';
import { datasets } from './data/all';
import { hasMatchingData, WITHOUT_DATA } from './data/folder';
import { measure } from './measure';
import { play } from './play';
import { PEERS } from './systems/all';
import { oursFor } from './systems/ours';
import { type Row, tableOf } from './table';
import { measureTimings } from './timings';
import { showTuneHalf } from './tune';
import { absences, inHalf, REMOVED, WORLDS, type World } from './worlds';

// `npm run bench:matching [-- --write] [--ours] [--tune]`: the measured accuracy of the matcher beside its peers.
// --write also writes what the panel's accuracy card tells; --ours leaves the peers out; --tune shows the other half.

const FOLDER = 'bench-output';
const CARD = join('lib', 'matching', 'accuracy.json');
const wanted = new Set(process.argv.slice(2));
const peers = wanted.has('--ours') ? [] : PEERS;

if (!hasMatchingData()) {
  console.log(WITHOUT_DATA);
  if (wanted.has('--write'))
    throw new Error('The accuracy card is written only when everything is measured.');
}
if (wanted.has('--tune')) {
  showTuneHalf(datasets());
  process.exit();
}
console.log(
  `Report half only, against all companies. Intervals of 95 %. Open world: ${REMOVED * 100} % of the true companies ` +
    `are not in the list, with several seeds. Peers get cleaned names; their cutoff has precision .99 in the other half.`,
);

const all: OfOurs[] = [];
const rows: (Row & { dataset: string; world: World })[] = [];
const accuracy: Accuracy = { measured: new Date().toISOString().slice(0, 10), entries: [] };
for (const dataset of datasets()) {
  // Peers know names only, so with all evidence there is nothing new to ask them.
  const systems = [oursFor(dataset), ...(dataset.evidence === 'names' ? peers : [])];
  const results = systems.map((system) => {
    console.error(`${dataset.title}: ${system.name}`);
    return { system, played: play(system, dataset) };
  });
  for (const world of WORLDS) {
    const table = results.map(({ system, played }): Row => {
      const { accounts } = played[world];
      const sample = accounts < inHalf(dataset, 'report').length ? `, ${accounts} accounts` : '';
      return { system: system.name + sample, measured: measure(played[world]) };
    });
    const [mine] = table;
    if (mine) all.push({ dataset, world, measured: mine.measured });
    rows.push(...table.map((row) => ({ dataset: dataset.id, world, ...row })));
    const times = absences(dataset, world).length;
    console.log(
      `\n${dataset.title}, ${world} world, ${times} x (${dataset.companies.length} companies; ${dataset.note})`,
    );
    console.log(tableOf(table));
    const told = results[0]?.played[world];
    if (told && dataset.trusted) accuracy.entries.push(accuracyEntry(dataset, world, told));
  }
}

const timings = measureTimings(peers.length > 0);
console.log('\nSynthetic names, whole book:');
for (const { system, size, milliseconds, fastest, runs } of timings) {
  const times = runs === 1 ? '1 run' : `middle of ${runs} runs, fastest ${fastest.toFixed(0)} ms`;
  console.log(`  ${system}, ${size} x ${size}: ${milliseconds.toFixed(0)} ms (${times})`);
}
const aims = aimsOf(all, timings);
console.log(`\n${aimsTable(aims)}\n`);

const machine = { cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
mkdirSync(FOLDER, { recursive: true });
writeFileSync(
  join(FOLDER, 'matching.json'),
  `${JSON.stringify({ at: new Date().toISOString(), machine, aims, rows, timings }, null, 2)}\n`,
);
if (wanted.has('--write')) writeFileSync(CARD, `${JSON.stringify(accuracy, null, 2)}\n`);
process.exitCode = aims.every(({ met }) => met !== false) ? 0 : 1;
