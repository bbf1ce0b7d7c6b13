import type { AgreementFigures, LineFigure } from '@/lib/model/figures';
import type { DomView, Look } from '../grid/dom-view';
import type { Labels } from '../grid/labels';
import { isContentShown, type PageReading, type ReadContext, readPage, type View } from './read-page';

/**
 * Reads as `readPage` does, and gives the reading before again while neither the views nor the lines changed.
 * Looking at all repeated elements is dear: it waits until the page rests, unless the rows were found that way.
 */
export function createReader(
  viewOf: View,
  rests: () => boolean,
  labels: Labels,
): (context: Omit<ReadContext, 'blocks' | 'labels'>) => PageReading {
  let last: { context: ReadContext; views: Map<Look, DomView>; made: PageReading } | null = null;
  return (given) => {
    const areBlocks = last?.made.reading.state === 'read' && last.views.size > 1;
    const context = { ...given, labels, blocks: areBlocks || rests() };
    const views = new Map<Look, DomView>();
    const look: View = (rows) => {
      const view = views.get(rows) ?? viewOf(rows);
      views.set(rows, view);
      return view;
    };
    if (last && isAlike(last, context) && [...last.views].every(([rows, view]) => look(rows) === view))
      if (last.made.reading.rows.every(({ cell }) => isContentShown(cell))) {
        // Figures that say the same need not be compared again.
        last.context = context;
        return last.made;
      }
    last = { context, views, made: readPage(look, context) };
    return last.made;
  };
}

/** Whether `now` would be read as it was then. What else may be looked at matters only where nothing was found. */
const isAlike = (then: { context: ReadContext; made: PageReading }, now: ReadContext): boolean =>
  then.context.screen === now.screen &&
  then.context.recordKnown === now.recordKnown &&
  then.context.tabKnown === now.tabKnown &&
  then.context.ofCompany === now.ofCompany &&
  then.context.otherDay === now.otherDay &&
  then.context.learned === now.learned &&
  (then.context.blocks === now.blocks || then.made.reading.state === 'read') &&
  areAlike(then.context.known, now.known);

const areAlike = (one: AgreementFigures | null, other: AgreementFigures | null): boolean =>
  one === other || (one !== null && other !== null && told(one.lines) === told(other.lines));

/** With the figures: which of two lines a row shows matters only where those differ (assign.ts). */
const told = (lines: readonly LineFigure[]): string =>
  JSON.stringify(
    lines.map(({ badge, ...line }) => [line, badge.state, badge.used, badge.billed, badge.reason]),
  );
