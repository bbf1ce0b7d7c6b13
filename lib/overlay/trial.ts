import type { AgreementFigures } from '@/lib/model/figures';
import type { LearnedLayout } from '@/lib/model/learned';
import type { LearnedFit, PsaPage } from '@/lib/psa/contract';
import { learnedFrom } from '@/lib/psa/grid/learned-reading';
import { layoutsOf } from '@/lib/psa/grid/point';

/** What a person pointed at, and how the known lines fit it. */
export interface Trial {
  layout: LearnedLayout;
  fit: LearnedFit | null;
}

/** Which number of the quantity's cell is meant is told by the lines. Null: both cells stand in no row. */
export function bestOf(
  page: PsaPage,
  cells: readonly HTMLElement[],
  figures: AgreementFigures,
): Trial | null {
  const [product, quantity] = cells;
  // The page may have been drawn anew meanwhile.
  if (!product?.isConnected || !quantity?.isConnected) return null;
  const trials = layoutsOf(product, quantity).map((layout) => ({
    layout,
    fit: page.learn(learnedFrom(layout), figures),
  }));
  return trials.sort((a, b) => (b.fit?.agreeing ?? 0) - (a.fit?.agreeing ?? 0))[0] ?? null;
}
