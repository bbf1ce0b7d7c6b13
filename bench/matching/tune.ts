import type { Dataset } from './data/dataset';
import type { Judged } from './judged';
import { measure } from './measure';
import { playDecider } from './play';
import { ours } from './systems/ours';
import { tableOf } from './table';
import { inHalf, WORLDS } from './worlds';

/**
 * The tune half with every wrong automatic match by name, for whoever works on the matcher: the report half is
 * never looked into, or it would prove nothing. Prints names, so nothing of it is kept.
 */
export function showTuneHalf(datasets: readonly Dataset[]): void {
  for (const dataset of datasets.filter(({ trusted, untuned }) => trusted && !untuned)) {
    const played = playDecider(ours, dataset, 'tune');
    for (const world of WORLDS) {
      console.log(`\nTUNE HALF: ${dataset.title}, ${world} world`);
      console.log(tableOf([{ system: ours.name, measured: measure(played[world]) }]));
      for (const mistake of mistakes(dataset, played[world].judged)) console.log(`  ${mistake}`);
    }
  }
}

function mistakes(dataset: Dataset, judged: readonly Judged[]): string[] {
  const nameOf = new Map(dataset.companies.map(({ id, name }) => [id, name]));
  const accounts = inHalf(dataset, 'tune');
  const told = judged
    .filter(({ automatic, place }) => automatic && place !== 1)
    .map(({ account, companyId }) => {
      const { party, partners } = accounts[account] ?? {};
      const right = [...(partners ?? [])].map((id) => nameOf.get(id)).join(' or ') || 'none';
      return `"${party?.name}" is not "${nameOf.get(companyId ?? '')}"; right: ${right}`;
    });
  return [...Map.groupBy(told, (text) => text)].map(([text, times]) => `${times.length} x ${text}`);
}
