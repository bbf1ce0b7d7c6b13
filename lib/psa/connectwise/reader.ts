import type { AgreementFigures, LineFigure } from '@/lib/model/figures';
import type { DomView } from '../grid/dom-view';
import { isContentShown, type PageReading, type ReadContext, readPage, type View } from './read-page';

type Look = Parameters<View>[0];

/**
 * Reads as `readPage` does, and gives the reading before again while neither the views nor the lines changed.
 * Looking at all repeated elements is dear: it waits until the page rests, unless the rows were found that way.
 */
export function createReader(
  viewOf: View,
  rests: () => boolean,
): (context: Omit<ReadContext, 'blocks'>) => PageReading {
  let last: { context: ReadContext; views: Map<Look, DomView>; made: PageReading } | null = null;
  return (given) => {
    const areBlocks = last?.made.reading.state === 'read' && last.views.size > 1;
    const context = { ...given, blocks: areBlocks || rests() };
    const views = new Map<Look, DomView>();
    const look: View = (rows) => {
      const view = views.get(rows) ?? viewOf(rows);
      views.set(rows, view);
      return view;
    };
    if (
      last &&
      isAlike(last.context, context) &&
      [...last.views].every(([rows, view]) => look(rows) === view)
    )
      if (last.made.reading.rows.every(({ cell }) => isContentShown(cell))) return last.made;
    last = { context, views, made: readPage(look, context) };
    return last.made;
  };
}

const isAlike = (one: ReadContext, other: ReadContext): boolean =>
  one.screen === other.screen &&
  one.recordKnown === other.recordKnown &&
  one.tabKnown === other.tabKnown &&
  one.blocks === other.blocks &&
  areAlike(one.known, other.known);

const TOLD_BY = [
  'lineId',
  'productIdentifier',
  'description',
  'quantity',
  'effectiveDate',
  'cancelledDate',
  'unitPrice',
] as const satisfies (keyof LineFigure)[];

/** Whether they tell the same of the lines; what their badges say finds no row. */
function areAlike(one: AgreementFigures | null, other: AgreementFigures | null): boolean {
  if (one === other || one === null || other === null) return one === other;
  return (
    one.lines.length === other.lines.length &&
    one.lines.every((line, index) => TOLD_BY.every((key) => line[key] === other.lines[index]?.[key]))
  );
}
