import { judge, type Score } from '@/lib/background/faults/judge.testing';
import { allFindings, plantedContext, TODAY } from '@/lib/background/faults/run.testing';
import { FINDING_CLASSES } from '@/lib/model/finding-classes';
import { PSA_KINDS, type PsaKind } from '@/lib/model/records';
import { plantFaults } from '@/simulators/msp/faults';

// `npx tsx bench/findings.ts [seeds]`: faults planted into made-up MSPs, read through the clients, sync and the store, and
// how many of each class the engine found and invented. Ends with 1 when one was missed or invented.

const seeds = Number(process.argv[2] ?? 5);
const said: string[] = [];
let nearMisses = 0;

const scores: Record<PsaKind, Score[]> = { connectwise: [], autotask: [] };
for (const psa of PSA_KINDS)
  for (let seed = 1; seed <= seeds; seed += 1) {
    const planted = plantFaults(seed, psa, TODAY);
    nearMisses += planted.nearMisses.length;
    const found = judge(psa, planted.faults, await allFindings(await plantedContext(planted)));
    scores[psa].push(...found);
    for (const { missed, invented } of found)
      said.push(
        ...[...missed.map((one) => `missed: ${one}`), ...invented.map((one) => `invented: ${one}`)].map(
          (one) => `${psa}, seed ${seed}: ${one}`,
        ),
      );
  }

const sum = (of: readonly Score[], count: (score: Score) => number): number =>
  of.reduce((all, score) => all + count(score), 0);
const row = (name: string, of: (psa: PsaKind) => Score[]): string[] => [
  name,
  ...PSA_KINDS.flatMap((psa) => {
    const [planted, found] = [sum(of(psa), (one) => one.planted), sum(of(psa), (one) => one.found)];
    const invented = sum(of(psa), (one) => one.invented.length);
    const recall = planted === 0 ? '-' : `${((100 * found) / planted).toFixed(1)} %`;
    return [`${found} of ${planted}`, recall, String(invented)];
  }),
];
const table = [
  ['Class', ...PSA_KINDS.flatMap((psa) => [psa, 'recall', 'invented'])],
  ...FINDING_CLASSES.map((kind) => row(kind, (psa) => scores[psa].filter((one) => one.class === kind))),
  row('all', (psa) => scores[psa]),
];
const widths = table[0]?.map((_, at) => Math.max(...table.map((cells) => cells[at]?.length ?? 0))) ?? [];
for (const cells of table)
  console.log(
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
console.log(`\n${seeds} seeds, ${nearMisses} near misses beside them.`);
for (const one of said) console.log(one);
process.exitCode = said.length === 0 ? 0 : 1;
