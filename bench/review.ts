import { applyView, findingsOf } from '@/components/findings/model/apply-view';
import { type FindingIndex, findingIndex } from '@/components/findings/model/finding-index';
import { manyFindings } from '@/components/findings/model/findings.testing';
import { linesOf } from '@/components/findings/model/lines';
import { stateCode } from '@/components/findings/model/states';
import { ALL_OPEN } from '@/components/findings/model/views';
import type { FindingView } from '@/lib/model/saved-view';
import { fromReadings, type Result } from './result';

const FINDINGS = 20_000;
const TIMES = 15;
const WORDS = ['quayside', 'web filter', 'no agreement', 'odegard legal', 'security 42'];

/** What a keystroke, a decision and another group cost the review, without the drawing. */
export async function measureReview(): Promise<Result[]> {
  const items = manyFindings(FINDINGS);
  const index = findingIndex(items);
  const states = Uint8Array.from(items, ({ state }) => stateCode(state));
  index.orderOf(ALL_OPEN.sort);
  index.finder.prepare();
  const work = (view: FindingView): number => {
    const { shown } = applyView(index, states, view, findingsOf(index, view.query));
    return linesOf(index, shown, view, new Set()).lines.length;
  };
  const budget = 16;
  return [
    fromReadings({ name: 'Review of 20,000: a letter typed', unit: 'ms', budget }, typed(work)),
    fromReadings(
      { name: 'Review of 20,000: all, by company', unit: 'ms', budget },
      times(() => work({ ...ALL_OPEN, show: 'all', group: 'company' })),
    ),
    fromReadings(
      { name: 'Review of 20,000: opened', unit: 'ms', budget: null },
      times(() => opened(items)),
    ),
  ];
}

/** Each letter of some words in turn: what a person waits for. */
function typed(work: (view: FindingView) => number): number[] {
  return WORDS.flatMap((word) =>
    Array.from(word, (_, at) => timed(() => work({ ...ALL_OPEN, query: word.slice(0, at + 1) }))),
  );
}

const opened = (items: Parameters<typeof findingIndex>[0]): FindingIndex => {
  const index = findingIndex(items);
  index.orderOf(ALL_OPEN.sort);
  return index;
};
const times = (work: () => unknown): number[] => Array.from({ length: TIMES }, () => timed(work));

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
